/**
 * Annotations that ask questions at compile time, and annotations that name native interfaces and
 * the candidates for a contract.
 *
 * <p>All annotations have {@code CLASS} retention: the processor reads them, and programs do not.
 */
@NullMarked
package dev.autocfg;

import org.jspecify.annotations.NullMarked;
