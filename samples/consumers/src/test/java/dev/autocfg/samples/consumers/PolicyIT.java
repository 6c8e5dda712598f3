package dev.autocfg.samples.consumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of docs/policy.md, on a jar that can be native. */
class PolicyIT {
  private static final String PROPERTY = "-Dautocfg.sodium=";
  private static final String VARIABLE = "AUTOCFG_SODIUM";
  private static final String BY_PROPERTY = "system property autocfg.sodium";
  private static final String NOT_UNDERSTOOD = "a setting that is not understood";
  private static final String BY_VARIABLE = "environment variable AUTOCFG_SODIUM";

  private static Jdk jdk;
  private static Path sodium;
  private static Program program;

  @BeforeAll
  static void build() throws IOException {
    jdk = Jdk.withFfm();
    sodium = InstalledSodium.file();
    program = Program.of(Layout.JAR.of(new Build(jdk, "17", false).classes()), false);
  }

  @ParameterizedTest(name = "property [{0}], variable [{1}]: {2}")
  @CsvSource({
    "     '',      '', native",
    "   auto,      '', native",
    "     '',    auto, native",
    "    ' ',     ' ', native",
    "require,      '', native",
    "     '', require, native",
    "    off,      '', system property autocfg.sodium",
    "     '',     off, environment variable AUTOCFG_SODIUM",
    "   auto,     off, native",
    "    off, require, system property autocfg.sodium",
    "require,     off, native",
  })
  void propertyCountsBeforeVariable(String property, String variable, String outcome) {
    Program set = program.granted().with(PROPERTY + property).withVariable(VARIABLE, variable);
    Seen seen = set.on(jdk).isQuiet();
    if (outcome.equals("native")) {
      seen.isNative();
    } else {
      assertEquals("sodium is off (" + outcome + ")", seen.isJavaBecause("").reason());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"yes", "REQUIRE", "libsodium.so.23", "lib/libsodium.so.23", "~/libsodium.so.23"})
  void quotesSettingThatSaysNothing(String setting) {
    String fault =
        " says \""
            + setting
            + "\"; allowed are auto, require, off, or the absolute path of the library's file";
    Program granted = program.granted();
    granted
        .with(PROPERTY + setting)
        .on(jdk)
        .failsBecause("[BadPolicy] " + BY_PROPERTY + fault, NOT_UNDERSTOOD);
    granted
        .withVariable(VARIABLE, setting)
        .on(jdk)
        .failsBecause("[BadPolicy] " + BY_VARIABLE + fault, NOT_UNDERSTOOD);
  }

  @Test
  void takesTheFileThatIsNamed() throws IOException {
    Seen seen = program.granted().with(PROPERTY + sodium).on(jdk).isQuiet().isNative();
    assertTrue(seen.reason().endsWith(" at " + sodium), seen::reason);
    Path copy = Files.copy(sodium, Artifacts.scratch("copy").resolve("any name.so"));
    Seen other = program.granted().withVariable(VARIABLE, copy.toString()).on(jdk).isNative();
    assertTrue(other.reason().endsWith(" at " + copy), other::reason);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "MISSING, does not exist",
    "EMPTY, ''",
    "TEXT, ''",
    "DIRECTORY, ''",
    "CUT_SHORT, ''",
    "HEADER_ONLY, ''",
    "OTHER_ARCHITECTURE, ''",
  })
  void refusesFileBeforeItIsLoaded(DamagedFile damage, String why) throws IOException {
    Path file = damage.of(sodium, Artifacts.scratch("damaged"));
    Seen seen = program.granted().with(PROPERTY + file).on(jdk);
    seen.failsBecause(BY_PROPERTY + " names a file that cannot be used: " + file, BY_PROPERTY);
    assertTrue(seen.reason().contains(why), seen::reason);
    assertTrue(seen.reason().endsWith("; correct the path, or remove the setting"), seen::reason);
  }

  @Test
  void refusesAnotherLibrary() throws IOException {
    Path libc = sodium.resolveSibling("libc.so.6");
    Skip.unless(Files.exists(libc), libc + " is missing");
    Seen seen = program.granted().with(PROPERTY + libc).on(jdk);
    seen.failsBecause("sodium at " + libc + " does not export ", BY_PROPERTY);
    assertTrue(seen.reason().contains("sodium_init"), seen::reason);
    assertTrue(seen.reason().contains("install one that fits"), seen::reason);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"require", "PATH"})
  void demandCountsAsAskingForNativeAccess(String setting) {
    Program demanding = program.with(PROPERTY + setting.replace("PATH", sodium.toString()));
    demanding.on(jdk).warnsOnce().isNative();
    demanding.granted().on(jdk).isQuiet().isNative();
  }

  @Test
  void staysQuietWhereTheJvmForbidsAndNothingIsDemanded() {
    Skip.unless(jdk.feature() >= 24, jdk + " has no --illegal-native-access");
    Program denied = program.with("--illegal-native-access=deny");
    Seen seen = denied.on(jdk).isQuiet().isJavaBecause("");
    assertEquals(Reasons.notGranted(false), seen.reason());
    denied
        .with(PROPERTY + "require")
        .on(jdk)
        .failsBecause("this JVM forbids native access that was not granted", BY_PROPERTY);
    denied.granted().with(PROPERTY + "require").on(jdk).isQuiet().isNative();
  }

  @Test
  void cannotBeMetOnAnOldJdk() {
    Jdk old = Jdk.withoutFfm();
    Program required = program.with(PROPERTY + "require");
    required.on(old).failsBecause(Reasons.noFfm(old), BY_PROPERTY);
    program
        .withVariable(VARIABLE, sodium.toString())
        .on(old)
        .failsBecause(Reasons.noFfm(old), BY_VARIABLE);
    Seen off = program.with(PROPERTY + "off").on(old).isQuiet().isJavaBecause("");
    assertEquals("sodium is off (" + BY_PROPERTY + ")", off.reason());
  }

  @Test
  void cannotBeMetByBuildWithoutNativeHalf() {
    Jdk old = Jdk.withoutFfm();
    Program program = Program.of(new Build(old, "17", false).classes(), false).granted();
    program.with(PROPERTY + "require").on(jdk).failsBecause(Reasons.NO_FFM, BY_PROPERTY);
    assertEquals(
        Reasons.NO_FFM,
        program.with(PROPERTY + "auto").on(jdk).isQuiet().isJavaBecause("").reason());
    assertEquals(List.of("false"), program.on(jdk).values("available"));
  }
}
