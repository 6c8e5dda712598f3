/** The decision how a method of a native interface calls its C function. */
@NullMarked
package dev.autocfg.processor.binding;

import org.jspecify.annotations.NullMarked;
