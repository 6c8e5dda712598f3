package dev.autocfg.samples.b2sum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.autocfg.testing.Seed;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hashes 300 MB, as a file and as standard input, in a heap that is smaller than that. */
class LargeInputIT {
  private static final int MEBIBYTES = 300;

  @TempDir static Path directory;

  @BeforeAll
  static void makeFile() throws IOException, InterruptedException {
    Coreutils.assumeVersion("9.");
    byte[] chunk = new byte[1 << 20];
    Random random = Seed.random(0);
    try (OutputStream out = Files.newOutputStream(directory.resolve("large"))) {
      for (int i = 0; i < MEBIBYTES; i++) {
        random.nextBytes(chunk);
        out.write(chunk);
      }
    }
  }

  static List<JdkWithPolicy> jdks() throws IOException, InterruptedException {
    return JdkWithPolicy.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void hashesLargeFileAndStandardInput(JdkWithPolicy jdk) throws Exception {
    List<String> ours = new ArrayList<>(jdk.command());
    ours.add(1, "-Xmx32m");
    assertEquals(run(List.of("/usr/bin/b2sum")), run(ours));
  }

  private static ProcessResult run(List<String> program) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("-", "large"));
    File input = directory.resolve("large").toFile();
    return ProcessResult.of(command, directory, Map.of("LC_ALL", "C"), input);
  }
}
