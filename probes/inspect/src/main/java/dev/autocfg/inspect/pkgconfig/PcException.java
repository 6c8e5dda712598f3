package dev.autocfg.inspect.pkgconfig;

/** Refuses a {@code .pc} file, in words that continue "the file …", without a path. */
final class PcException extends Exception {
  private static final long serialVersionUID = 1L;

  PcException(String reason) {
    super(reason);
  }
}
