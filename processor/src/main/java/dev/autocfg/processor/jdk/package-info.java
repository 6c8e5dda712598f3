/**
 * Questions that only a compiler can answer: look-ups, nested compiles, and stubs of the types that
 * they need.
 */
@NullMarked
package dev.autocfg.processor.jdk;

import org.jspecify.annotations.NullMarked;
