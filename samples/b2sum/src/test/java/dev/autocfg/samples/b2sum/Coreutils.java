package dev.autocfg.samples.b2sum;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The installed {@code b2sum}, with which the sample is compared. */
final class Coreutils {
  private static final Path BINARY = Path.of("/usr/bin/b2sum");

  private Coreutils() {}

  /** Skips the test, with the reason, if the tool is missing or has another version. */
  static void assumeVersion(String prefix) throws IOException, InterruptedException {
    String version = version();
    boolean fits = version.startsWith("b2sum (GNU coreutils) " + prefix);
    if (!fits) {
      System.out.println("skipped: needs b2sum of coreutils " + prefix + ", found: " + version);
    }
    assumeTrue(fits, "b2sum of coreutils " + prefix + " is not installed, found: " + version);
  }

  private static String version() throws IOException, InterruptedException {
    if (!Files.isExecutable(BINARY)) {
      return "none";
    }
    ProcessResult result =
        ProcessResult.of(
            List.of(BINARY.toString(), "--version"), Path.of("."), Map.of("LC_ALL", "C"));
    return result.out().lines().findFirst().orElse("none");
  }
}
