/** Checks of requests, before anything is planned from them. */
@NullMarked
package dev.autocfg.processor.check;

import org.jspecify.annotations.NullMarked;
