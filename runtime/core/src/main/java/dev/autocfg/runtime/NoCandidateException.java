package dev.autocfg.runtime;

/**
 * Thrown where no candidate may be used: each was refused, or the user required a library that
 * cannot be used. The message names each refusal and the remedy.
 */
public final class NoCandidateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoCandidateException(String message) {
    super(message);
  }
}
