package dev.autocfg.probes.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Asks a compiler for its version: fixed arguments, a deadline, bounded output. */
final class CompilerVersion {
  private static final int SECONDS = 5;
  private static final int LONGEST = 200;

  private CompilerVersion() {}

  /** Returns the first line of what it says, after a comma; empty if it says nothing in time. */
  static String of(String place) {
    try {
      Process process =
          new ProcessBuilder(place, "--version")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return ", does not answer";
      }
      try (InputStream in = process.getInputStream()) {
        String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        return first.isBlank() ? "" : ", " + first;
      }
    } catch (IOException e) {
      return ", cannot be run";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
