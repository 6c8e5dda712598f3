package dev.autocfg.samples.consumers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Runs child processes where a checked exception has no place. */
final class ConsumerProcess {
  private ConsumerProcess() {}

  /** Runs a command in a directory of its own. */
  static Outcome run(List<String> command, Map<String, String> environment) {
    try {
      return Outcome.of(command, Artifacts.scratch("run"), environment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
