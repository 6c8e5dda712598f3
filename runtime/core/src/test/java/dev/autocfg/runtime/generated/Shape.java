package dev.autocfg.runtime.generated;

import dev.autocfg.runtime.NativeUnavailableException;

/** A contract with candidates, as users write them. */
interface Shape {

  /** Works everywhere. */
  final class Plain implements Shape {}

  /** Works everywhere, too. */
  final class Fancy implements Shape {}

  /** Holds a binding the way users are shown, and the library is not there. */
  final class Bound implements Shape {
    @SuppressWarnings("unused")
    private static final String NATIVE = get();

    private static String get() {
      throw new NativeUnavailableException("the library\nis not there");
    }
  }

  /** Fails in its static initialiser for a reason that no other has. */
  final class Broken implements Shape {
    @SuppressWarnings("unused")
    private static final int BAD = Integer.parseInt("x");
  }
}
