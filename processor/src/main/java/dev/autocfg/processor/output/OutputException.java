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

  /** Returns whether a file or type of that name was generated before, by whatever processor. */
  public boolean isCollision() {
    return getCause() instanceof FilerException;
  }
}
