package dev.autocfg.runtime.generated;

import java.io.IOException;

/** The cause of a failure that may pass where no exception was thrown, so that callers see it. */
final class PassingException extends IOException {
  private static final long serialVersionUID = 1L;

  PassingException(String reason) {
    super(reason);
  }
}
