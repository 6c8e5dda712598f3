/** Emitters: write a plan as generated sources and resources. */
@NullMarked
package dev.autocfg.processor.emit;

import org.jspecify.annotations.NullMarked;
