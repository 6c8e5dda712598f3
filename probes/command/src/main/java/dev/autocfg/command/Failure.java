package dev.autocfg.command;

/** The end of a command, with a tagged message: what, where, what next. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  private Failure(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Returns a failure: the question could not be answered. */
  static Failure of(String tag, String what, String next) {
    return new Failure(1, "[" + tag + "] " + what + "\n  next: " + next);
  }

  /** Returns a mistake in the command line. */
  static Failure usage(String what, String next) {
    return new Failure(2, "[Usage] " + what + "\n  next: " + next);
  }

  int status() {
    return status;
  }
}
