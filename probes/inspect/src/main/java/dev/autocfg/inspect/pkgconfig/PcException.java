package dev.autocfg.inspect.pkgconfig;

/** Thrown for an invalid {@code .pc} file; the message continues "the file …", without a path. */
final class PcException extends Exception {
  private static final long serialVersionUID = 1L;

  PcException(String reason) {
    super(reason);
  }
}
