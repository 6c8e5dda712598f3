package dev.autocfg.runtime;

/**
 * Thrown where no candidate can be used: each was refused, or the user required a library that
 * cannot be used. The message gives each refusal and the remedy.
 */
public final class NoCandidateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception with the reasons. */
  public NoCandidateException(String message) {
    super(message);
  }
}
