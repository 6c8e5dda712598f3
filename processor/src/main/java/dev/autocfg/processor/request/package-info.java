/**
 * The requests of a compilation as plain values. Only the readers that create them use the
 * compiler's model, except for the positions of diagnostics.
 */
@NullMarked
package dev.autocfg.processor.request;

import org.jspecify.annotations.NullMarked;
