package dev.autocfg.runtime;

/** Thrown where a native library was asked for that cannot be used; the message is the reason. */
public final class NativeUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception with the reason. */
  public NativeUnavailableException(String reason) {
    super(reason);
  }

  /**
   * Creates an exception with the reason.
   *
   * @param cause the exception behind the reason, or {@code null}
   */
  public NativeUnavailableException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
