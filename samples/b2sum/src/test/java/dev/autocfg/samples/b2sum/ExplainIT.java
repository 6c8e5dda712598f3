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

/** What the real tool does not have: {@code --explain}, and a library that is required in vain. */
class ExplainIT {
  @TempDir static Path directory;

  static List<Machine> machines() throws IOException, InterruptedException {
    return Machine.all();
  }

  @ParameterizedTest
  @MethodSource("machines")
  void explainsTheChoiceBeforeHashing(Machine machine) throws Exception {
    Path file = Files.createTempFile(directory, "hashed", ".bin");
    Outcome plain = run(machine, file.toString());
    Outcome explained = run(machine, "--explain", file.toString());
    assertEquals("", plain.err());
    assertEquals(plain.out(), explained.out());
    assertEquals(0, explained.status());
    String chosen = machine.policy().equals("off") ? "JavaBlake2b" : "SodiumBlake2b";
    assertTrue(explained.err().contains(chosen), explained::err);
    assertTrue(explained.err().endsWith("\n"), explained::err);
    assertEquals(plain.out(), run(machine, file.toString(), "--explain").out());
    assertTrue(run(machine, "--", "--explain").err().contains("No such file"));
  }

  @Test
  void saysWhatIsMissingWhereLibraryIsRequiredInVain() throws Exception {
    Machine off = Machine.all().get(0);
    Path nowhere = directory.resolve("libsodium.so.99").toAbsolutePath();
    Outcome outcome = run(new Machine(off.name(), off.home(), nowhere.toString()), "--explain");
    assertEquals(1, outcome.status());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains("b2sum: [RequiredLibrary]"), outcome::err);
    assertFalse(outcome.err().contains("\tat "), outcome::err);
  }

  static List<Machine> defaults() throws IOException {
    return Machine.defaults();
  }

  /** What a user sees who sets nothing; the jar's manifest grants native access. */
  @ParameterizedTest
  @MethodSource("defaults")
  void saysWhyItIsJavaWhereNothingIsSet(Machine machine) throws Exception {
    Outcome outcome = run(machine, "--explain");
    assertEquals(0, outcome.status(), outcome::err);
    String verdict = outcome.err().lines().skip(1).findFirst().orElse("");
    if (machine.feature() < 22) {
      assertEquals(
          "  1. SodiumBlake2b: refused: this JDK "
              + machine.feature()
              + " has no FFM (java.lang.foreign, final since JDK 22); run on JDK 22 or newer",
          verdict);
    } else if (!Machine.jarHasNativeHalf()) {
      assertEquals(
          "  1. SodiumBlake2b: refused: this build has no dev.autocfg.blake2b.SodiumNativeFfm:"
              + " it was compiled on a JDK older than 22, or without the library; compile it on JDK"
              + " 22 or newer",
          verdict);
    } else {
      String found = "  1. SodiumBlake2b: chosen: sodium 1.";
      String missing = "  1. SodiumBlake2b: refused: no usable file of sodium was found";
      boolean works = new Machine(machine.name(), machine.home(), "require").works();
      assertTrue(verdict.startsWith(works ? found : missing), verdict);
    }
  }

  private static Outcome run(Machine machine, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(machine.command());
    command.addAll(List.of(arguments));
    return Outcome.of(command, directory, Map.of("LC_ALL", "C.UTF-8"));
  }
}
