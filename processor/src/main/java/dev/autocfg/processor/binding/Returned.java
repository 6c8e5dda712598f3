package dev.autocfg.processor.binding;

import dev.autocfg.language.c.CScalar;
import dev.autocfg.processor.request.OpaqueType;
import java.util.Optional;

/** The way in which a method returns the result of its C function. */
public sealed interface Returned {
  /** No result. */
  record Nothing() implements Returned {}

  /** A number; the Java type is as wide or wider. */
  record Value(CScalar number, Primitive java) implements Returned {}

  /**
   * A copied string.
   *
   * @param free the C function that frees what C has returned; empty for none
   * @param count its length in bytes; unknown for one that ends with a NUL
   */
  record Text(Optional<String> free, Count count) implements Returned {}

  /**
   * Copied elements.
   *
   * @param number the type of the elements in C; empty for {@code void}
   * @param count the length of the copy; unknown for bytes that end with a NUL
   */
  record Elements(Optional<CScalar> number, Primitive java, Optional<String> free, Count count)
      implements Returned {}

  /**
   * A handle.
   *
   * @param isOwned whether closing it frees what it points to
   */
  record HandleResult(OpaqueType type, boolean isOwned) implements Returned {}

  /** The address, as a {@code long}. */
  record Address() implements Returned {}

  /** A {@code java.lang.foreign.MemorySegment} of size zero. */
  record Segment() implements Returned {}
}
