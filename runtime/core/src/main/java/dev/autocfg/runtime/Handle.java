package dev.autocfg.runtime;

/**
 * A pointer that C has given, which knows whether it may still be used.
 *
 * <p>All methods may be called by any thread; whether C's functions may is another question.
 */
public interface Handle extends AutoCloseable {
  /**
   * Returns the address.
   *
   * @throws IllegalStateException if it is closed
   */
  long address();

  /** Returns whether it is closed, or what it came from is. */
  boolean isClosed();

  /**
   * Closes what belongs to the handle, the newest first, and then the handle itself. From then on a
   * call with it throws {@link IllegalStateException}. C's memory is freed once, when no call with
   * the handle is running any more. Does nothing if it is closed already.
   */
  @Override
  void close();
}
