/** Checks of what was read, each with its reports. */
@NullMarked
package dev.autocfg.processor.check;

import org.jspecify.annotations.NullMarked;
