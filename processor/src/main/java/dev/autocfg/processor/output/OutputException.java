package dev.autocfg.processor.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.annotation.processing.FilerException;

/** Thrown where the compiler would not take a generated file. */
public final class OutputException extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  OutputException(String file, IOException cause) {
    super("could not write " + file + ": " + cause.getMessage(), cause);
  }

  /** Takes what a file manager of the compiler threw, which may be anything. */
  OutputException(String file, RuntimeException cause) {
    this(file, new IOException(String.valueOf(cause), cause));
  }

  /** Returns whether a file or type of that name was generated before, by whatever processor. */
  public boolean isCollision() {
    return getCause() instanceof FilerException;
  }
}
