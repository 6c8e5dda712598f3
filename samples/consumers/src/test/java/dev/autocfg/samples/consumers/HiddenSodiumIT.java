package dev.autocfg.samples.consumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Built with libsodium and run without it, and the other way round. */
class HiddenSodiumIT {
  private static final String NOT_FOUND =
      "no usable file of sodium was found; looked for libsodium.so.26, libsodium.so.23, ";
  private static final String REMEDY =
      "; install it, or name its file with -Dautocfg.sodium=<absolute path>";

  private static List<String> hiding;
  private static Jdk jdk;

  @BeforeAll
  static void prepare() throws Exception {
    jdk = Jdk.withFfm();
    hiding = HiddenSodium.prefix();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Layout.class)
  void worksInJavaAndExplainsItself(Layout layout) {
    for (boolean named : new boolean[] {false, true}) {
      Build build = new Build(jdk, "17", named);
      Program program = Program.of(layout.of(build.classes()), named).granted();
      Seen hidden = program.behind(hiding).on(jdk).isQuiet().isJavaBecause(NOT_FOUND);
      assertTrue(hidden.reason().endsWith(REMEDY), hidden::reason);
      assertEquals(List.of("true"), hidden.values("HAS_SODIUM")); // The build machine had it.
      program.on(jdk).isQuiet().isNative();
    }
  }

  @Test
  void failsWithTheRemedyWhereRequired() {
    Program program = Program.of(new Build(jdk, "17", false).classes(), false).granted();
    Program required = program.with("-Dautocfg.sodium=require");
    Seen hidden = required.behind(hiding).on(jdk);
    hidden.failsBecause(NOT_FOUND, "system property autocfg.sodium");
    assertTrue(hidden.reason().endsWith(REMEDY), hidden::reason);
    required.on(jdk).isQuiet().isNative();
  }

  @Test
  void saysOnAnOldJdkThatTheJdkIsTooOld() {
    Jdk old = Jdk.withoutFfm();
    Program program = Program.of(new Build(jdk, "17", false).classes(), false);
    Seen hidden = program.behind(hiding).on(old).isQuiet();
    assertEquals(Reasons.noFfm(old), hidden.isJavaBecause("").reason());
  }

  @Test
  void isUsedThoughTheBuildDidNotHaveIt() {
    for (String release : List.of("17", "")) {
      Build build = new Build(jdk, release, false);
      Build.Compilation without = build.compile(hiding, List.of());
      without.outcome().succeeded();
      String said = without.outcome().err();
      assertTrue(said.contains("[LibraryNotFound] sodium is ABSENT on this machine"), said);
      assertFalse(build.compilation().outcome().err().contains("[LibraryNotFound]"));
      Program program = Program.of(Layout.JAR.of(without.classes()), false).granted();
      Seen seen = program.on(jdk).isQuiet().isNative();
      assertEquals(List.of("false"), seen.values("HAS_SODIUM"));
      program.behind(hiding).on(jdk).isQuiet().isJavaBecause(NOT_FOUND);
    }
  }

  @Test
  void failsTheBuildThatRequiresIt() {
    Build build = new Build(jdk, "17", false);
    List<String> require = List.of("-Aautocfg.sodium=require");
    Outcome hidden = build.compile(hiding, require).outcome();
    assertEquals(1, hidden.status());
    assertTrue(
        hidden.err().contains("error: [MissingLibrary] sodium is ABSENT on this machine"),
        hidden::err);
    assertTrue(hidden.err().contains("(option -Aautocfg.sodium)"), hidden::err);
    assertTrue(hidden.err().contains("next: install it"), hidden::err);
    assertFalse(hidden.err().contains("\tat "), hidden::err);
    build.compile(List.of(), require).outcome().succeeded();
  }

  /** The sample, whose jar is native only if this build's JDK is new enough. */
  @Test
  void leavesB2sumWorking() {
    boolean built = Runtime.version().feature() >= 22;
    Skip.unless(built, "b2sum.jar was built on a JDK older than 22 and is never native");
    Outcome hidden = b2sum(hiding, "auto");
    assertEquals(0, hidden.status(), hidden::toString);
    assertTrue(hidden.err().contains("1. SodiumBlake2b: refused: " + NOT_FOUND), hidden::err);
    assertTrue(hidden.err().contains("2. JavaBlake2b: chosen"), hidden::err);
    Outcome visible = b2sum(List.of(), "require").succeeded();
    assertTrue(visible.err().contains("1. SodiumBlake2b: chosen"), visible::err);
    assertEquals(visible.out(), hidden.out());
    Outcome required = b2sum(hiding, "require");
    assertEquals(1, required.status());
    assertEquals("", required.out());
    assertTrue(required.err().contains("b2sum: [RequiredLibrary] sodium"), required::err);
    assertTrue(required.err().contains(REMEDY), required::err);
    assertFalse(required.err().contains("\tat "), required::err);
  }

  private static Outcome b2sum(List<String> prefix, String policy) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of(jdk.java(), "-Dautocfg.sodium=" + policy, "-jar"));
    Path readme = Artifacts.directory("consumers.root").resolve("README.md");
    command.addAll(List.of(Artifacts.b2sum().toString(), "--explain", readme.toString()));
    return ConsumerProcess.run(command, Map.of());
  }
}
