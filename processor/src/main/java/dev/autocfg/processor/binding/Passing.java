package dev.autocfg.processor.binding;

import dev.autocfg.language.c.CScalar;
import dev.autocfg.processor.request.OpaqueType;
import java.util.List;
import java.util.Optional;

/** The way in which one argument of a C function gets its value. */
public sealed interface Passing {
  /**
   * A number.
   *
   * @param java the type of the Java parameter, which is as wide or wider
   */
  record Value(CScalar number, Primitive java) implements Passing {}

  /**
   * A count that the Java method leaves out.
   *
   * @param of the indexes of the Java parameters whose length it is; at least one
   */
  record Length(CScalar number, List<Integer> of) implements Passing {
    public Length {
      of = List.copyOf(of);
    }
  }

  /**
   * The elements of an array, lent for the call.
   *
   * @param number the type of the elements in C; empty for {@code void}
   * @param isInput whether C only reads them
   */
  record Elements(Optional<CScalar> number, Primitive java, boolean isInput, Count count)
      implements Passing {
    /** Returns whether elements have another width on some machines than in Java. */
    public boolean isConverted() {
      return number.flatMap(CScalar::machineLayout).isPresent();
    }
  }

  /**
   * The bytes of a buffer from its position, lent for the call.
   *
   * @param number the type of the elements in C; empty for {@code void}, and where it is no number
   * @param isInput whether C only reads them
   */
  record Buffer(Optional<CScalar> number, boolean isInput, Count count) implements Passing {}

  /** The text of a string in UTF-8 with a NUL behind it, lent for the call. */
  record Text(Count count) implements Passing {}

  /**
   * An array of one string, which C sets.
   *
   * @param free the C function that frees what C has set; empty for none
   */
  record TextOut(Optional<String> free) implements Passing {}

  /** Strings that C reads, lent for the call. */
  record Texts(Count count) implements Passing {}

  /** The pointer that a handle stands for. */
  record HandleIn(OpaqueType type) implements Passing {}

  /**
   * An array of one handle, which C sets.
   *
   * @param isOwned whether closing the handle frees what it points to
   */
  record HandleOut(OpaqueType type, boolean isOwned) implements Passing {}

  /** The pointers of handles that C reads, lent for the call. */
  record Handles(OpaqueType type, Count count) implements Passing {}

  /** The address that a {@code long} is. */
  record Address() implements Passing {}

  /** A {@code java.lang.foreign.MemorySegment}. */
  record Segment() implements Passing {}
}
