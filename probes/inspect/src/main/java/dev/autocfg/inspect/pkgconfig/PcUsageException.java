package dev.autocfg.inspect.pkgconfig;

/** Refuses a command line, in the words of pkgconf 1.8.1. */
final class PcUsageException extends Exception {
  private static final long serialVersionUID = 1L;

  PcUsageException(String reason) {
    super("pkgconf: " + reason);
  }
}
