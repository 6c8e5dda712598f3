package dev.autocfg.testing;

import java.util.List;

/**
 * A reader that is given damaged input; its implementations have a constructor without arguments.
 */
public interface Mutated {

  /** Returns inputs that are accepted; mutants are made of them. */
  List<byte[]> seeds();

  /**
   * Returns whether the reader accepts an input; it refuses one with the exception that it declares
   * and with words that say why. Any other exception ends the test.
   */
  boolean accepts(byte[] input);

  /** Returns a reader by the name of its class. */
  static Mutated of(String name) {
    try {
      var constructor = Class.forName(name).getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Mutated) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
