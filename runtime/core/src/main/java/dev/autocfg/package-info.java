/**
 * Annotations that ask at compile time, and name what the answers choose between.
 *
 * <p>All have {@code CLASS} retention: the processor reads them, programs never do.
 */
package dev.autocfg;
