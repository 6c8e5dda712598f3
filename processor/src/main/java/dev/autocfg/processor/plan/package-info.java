/** Planners: decide from requests and facts what is emitted. No source text is made here. */
@NullMarked
package dev.autocfg.processor.plan;

import org.jspecify.annotations.NullMarked;
