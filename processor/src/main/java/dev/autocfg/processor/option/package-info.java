/** The {@code -Aautocfg.*} options: which exist, and the values given to a compilation. */
@NullMarked
package dev.autocfg.processor.option;

import org.jspecify.annotations.NullMarked;
