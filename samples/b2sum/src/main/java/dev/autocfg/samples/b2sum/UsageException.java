package dev.autocfg.samples.b2sum;

/** An invalid command line. */
@SuppressWarnings("serial") // never serialized
final class UsageException extends Exception {
  private final boolean pointsToHelp;

  private UsageException(String message, boolean pointsToHelp) {
    super(message, null, false, false);
    this.pointsToHelp = pointsToHelp;
  }

  /** Returns an exception for a fault after which coreutils refers to {@code --help}. */
  static UsageException pointingToHelp(String message) {
    return new UsageException(message, true);
  }

  /**
   * Returns an exception for a fault reported without reference to {@code --help}: a bad length.
   */
  static UsageException of(String message) {
    return new UsageException(message, false);
  }

  boolean pointsToHelp() {
    return pointsToHelp;
  }
}
