package dev.autocfg.samples.b2sum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of features beyond coreutils: {@code --explain} and a required library that is missing. */
class ExplainIT {
  @TempDir static Path directory;

  static List<JdkWithPolicy> jdks() throws IOException, InterruptedException {
    return JdkWithPolicy.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void explainsTheChoiceBeforeHashing(JdkWithPolicy jdk) throws Exception {
    Path file = Files.createTempFile(directory, "hashed", ".bin");
    ProcessResult plain = run(jdk, file.toString());
    ProcessResult explained = run(jdk, "--explain", file.toString());
    assertEquals("", plain.err());
    assertEquals(plain.out(), explained.out());
    assertEquals(0, explained.status());
    String chosen = jdk.policy().equals("off") ? "JavaBlake2b" : "SodiumBlake2b";
    assertTrue(explained.err().contains(chosen), explained::err);
    assertTrue(explained.err().endsWith("\n"), explained::err);
    assertEquals(plain.out(), run(jdk, file.toString(), "--explain").out());
    assertTrue(run(jdk, "--", "--explain").err().contains("No such file"));
  }

  @Test
  void reportsRequiredLibraryThatIsMissing() throws Exception {
    JdkWithPolicy off = JdkWithPolicy.all().get(0);
    Path nowhere = directory.resolve("libsodium.so.99").toAbsolutePath();
    ProcessResult result =
        run(new JdkWithPolicy(off.name(), off.home(), nowhere.toString()), "--explain");
    assertEquals(1, result.status());
    assertEquals("", result.out());
    assertTrue(result.err().contains("b2sum: [RequiredLibrary]"), result::err);
    assertFalse(result.err().contains("\tat "), result::err);
  }

  static List<JdkWithPolicy> defaults() throws IOException {
    return JdkWithPolicy.defaults();
  }

  /** Checks the output without any setting; the jar's manifest grants native access. */
  @ParameterizedTest
  @MethodSource("defaults")
  void explainsTheDefaultChoice(JdkWithPolicy jdk) throws Exception {
    ProcessResult result = run(jdk, "--explain");
    assertEquals(0, result.status(), result::err);
    String verdict = result.err().lines().skip(1).findFirst().orElse("");
    if (jdk.feature() < 22) {
      assertEquals(
          "  1. SodiumBlake2b: refused: this JDK "
              + jdk.feature()
              + " has no FFM (java.lang.foreign, final since JDK 22); run on JDK 22 or newer",
          verdict);
    } else if (!JdkWithPolicy.jarHasFfmClass()) {
      assertEquals(
          "  1. SodiumBlake2b: refused: this build of dev.autocfg.blake2b.Sodium has no native"
              + " half: it was compiled on a JDK older than 22, or without the library; compile it"
              + " on JDK 22 or newer",
          verdict);
    } else {
      String found = "  1. SodiumBlake2b: chosen: sodium 1.";
      String missing = "  1. SodiumBlake2b: refused: no usable file of sodium was found";
      boolean works = new JdkWithPolicy(jdk.name(), jdk.home(), "require").works();
      assertTrue(verdict.startsWith(works ? found : missing), verdict);
    }
  }

  private static ProcessResult run(JdkWithPolicy jdk, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(jdk.command());
    command.addAll(List.of(arguments));
    return ProcessResult.of(command, directory, Map.of("LC_ALL", "C.UTF-8"));
  }
}
