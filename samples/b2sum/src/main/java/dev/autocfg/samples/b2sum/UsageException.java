package dev.autocfg.samples.b2sum;

/** A command line that cannot be followed. */
@SuppressWarnings("serial") // never serialized
final class UsageException extends Exception {
  private final boolean pointsToHelp;

  private UsageException(String message, boolean pointsToHelp) {
    super(message, null, false, false);
    this.pointsToHelp = pointsToHelp;
  }

  /** A fault after which coreutils points to {@code --help}. */
  static UsageException pointingToHelp(String message) {
    return new UsageException(message, true);
  }

  /** A fault that coreutils reports without pointing to {@code --help}: a bad length. */
  static UsageException of(String message) {
    return new UsageException(message, false);
  }

  boolean pointsToHelp() {
    return pointsToHelp;
  }
}
