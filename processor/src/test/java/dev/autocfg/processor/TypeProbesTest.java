package dev.autocfg.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what {@code @ProbeType} answers with what the compiler says to a use of the type, and
 * both with what is known of the type.
 */
final class TypeProbesTest {
  private static final int NEVER = Integer.MAX_VALUE;
  private static final int ALWAYS = 0;

  /** The release that each type is usable from, where only the release is given. */
  private static final Map<String, Integer> SINCE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("java.lang.foreign.Linker", 22), // In 21 it is visible, and preview.
              Map.entry("java.util.SequencedCollection", 21),
              Map.entry("java.util.HexFormat", ALWAYS),
              Map.entry("java.util.Map.Entry", ALWAYS),
              Map.entry("java.sql.Connection", ALWAYS),
              Map.entry("sun.misc.Unsafe", ALWAYS),
              Map.entry("jdk.internal.misc.Unsafe", NEVER),
              Map.entry("sun.nio.ch.DirectBuffer", NEVER),
              Map.entry("java.lang.StringConcatHelper", NEVER),
              Map.entry("dep.Open", ALWAYS),
              Map.entry("dep.Closed", NEVER),
              Map.entry("dep.Open.Inner", ALWAYS),
              Map.entry("t.Same", ALWAYS),
              Map.entry("other.Hidden", NEVER),
              Map.entry("other.Shown", ALWAYS),
              Map.entry("t.Missing", NEVER)));

  private static final String VECTOR = "jdk.incubator.vector.IntVector";

  private static final List<JavaFileObject> SAME_COMPILATION =
      List.of(
          JavaFileObjects.forSourceString("t.Same", "package t;\n\nclass Same {}\n"),
          JavaFileObjects.forSourceString(
              "other.Shown", "package other;\n\npublic class Shown {}\n"),
          JavaFileObjects.forSourceString("other.Hidden", "package other;\n\nclass Hidden {}\n"));

  @TempDir static Path scratch;

  @BeforeAll
  static void compileDependency() throws IOException {
    Path dependency = Files.createDirectory(scratch.resolve("dep"));
    Path open = dependency.resolve("Open.java");
    Files.writeString(
        open, "package dep;\n\npublic class Open {\n  public static class Inner {}\n}\n");
    Path closed =
        Files.writeString(dependency.resolve("Closed.java"), "package dep; class Closed {}");
    Tools.javac("--release", "9", "-d", scratch.toString(), open.toString(), closed.toString());
  }

  static Stream<Arguments> releases() {
    return Stream.of(17, 21, 22, 25)
        .filter(release -> release <= Jdks.FEATURE)
        .flatMap(release -> SINCE.keySet().stream().map(type -> Arguments.of(release, type)));
  }

  private static final Map<List<String>, Outcome> OUTCOMES = new HashMap<>();

  /** The answers of the probes, by type, and what can be used. */
  private record Outcome(Map<String, String> states, List<String> usable) {}

  @ParameterizedTest(name = "at release {0} {1}")
  @MethodSource("releases")
  void answersWhatTheCompilerSays(int release, String type) {
    Outcome outcome = outcome(List.copyOf(SINCE.keySet()), List.of(Javac.release(release)));
    assertAgree(outcome, type, SINCE.get(type) <= release);
  }

  @Test
  void isTriedAtTheNewestReleaseToo() {
    Jdks.needRelease(25);
  }

  @Test
  void answersPreviewTypesByWhetherPreviewIsEnabled() {
    String host = Integer.toString(Jdks.FEATURE);
    String previewed = previewed();
    List<String> types = List.of(previewed);
    assertAgree(outcome(types, List.of("--release", host)), previewed, false);
    assertAgree(outcome(types, List.of("--release", host, "--enable-preview")), previewed, true);
    assertAgree(
        outcome(types, List.of("-source", host, "-target", host, "--enable-preview")),
        previewed,
        true);
    assertAgree(outcome(types, List.of()), previewed, false);
  }

  /** Returns a type that is preview API on this JDK, or skips the test. */
  private static String previewed() {
    Jdks.need(Jdks.FEATURE == 25, "only of JDK 25 a preview type is known to this test");
    return "java.lang.StableValue";
  }

  @Test
  void answersFinalTypesAlikeWithPreviewEnabled() {
    Jdks.needFfm();
    String host = Integer.toString(Jdks.FEATURE);
    String linker = "java.lang.foreign.Linker";
    assertAgree(
        outcome(List.of(linker), List.of("--release", host, "--enable-preview")), linker, true);
  }

  @Test
  void needsTheIncubatorModule() {
    List<String> types = List.of(VECTOR);
    assertAgree(outcome(types, List.of()), VECTOR, false);
    assertAgree(outcome(types, List.of("--add-modules", "jdk.incubator.vector")), VECTOR, true);
  }

  @Test
  void seesTheIncubatorModuleAtTheReleaseOfTheHost() {
    String host = Integer.toString(Jdks.FEATURE);
    List<String> types = List.of(VECTOR);
    Outcome bare = outcome(types, List.of("--release", host));
    assertEquals(bare.usable().contains(VECTOR), bare.states().get(VECTOR).equals("PRESENT"));
    assertAgree(
        outcome(types, List.of("--release", host, "--add-modules", "jdk.incubator.vector")),
        VECTOR,
        true);
  }

  @Test
  void answersInternalTypesWithoutARelease() {
    List<String> types = List.of("jdk.internal.misc.Unsafe", "sun.misc.Unsafe", "java.lang.Record");
    Outcome outcome = outcome(types, List.of());
    assertAgree(outcome, types.get(0), false);
    assertAgree(outcome, types.get(1), true);
    assertAgree(outcome, types.get(2), true);
  }

  @Test
  void answersByTheApiThatIsSeenWhereOnlyTheSourceLevelIsOld() {
    Jdks.needFfm();
    List<String> types = List.of("java.lang.foreign.Linker", "java.util.SequencedCollection");
    Outcome outcome = outcome(types, List.of("-source", "17", "-target", "17"));
    assertAgree(outcome, types.get(0), true);
    assertAgree(outcome, types.get(1), true);
  }

  @Test
  void respectsWhatAModuleReads() {
    String type = "java.sql.Connection";
    assertAgree(inModule("", type), type, false);
    assertAgree(inModule("requires java.sql;", type), type, true);
  }

  private static Outcome inModule(String directive, String type) {
    JavaFileObject module =
        JavaFileObjects.forSourceString(
            "module-info", "module m { requires static dev.autocfg; " + directive + " }");
    List<String> options = List.of("--module-path", Javac.runtime().toString(), "--release", "17");
    return outcome(List.of(type), options, List.of(module));
  }

  private static void assertAgree(Outcome outcome, String type, boolean usable) {
    assertEquals(usable, outcome.usable().contains(type), () -> "the compiler, of " + type);
    assertEquals(
        usable, outcome.states().get(type).equals("PRESENT"), () -> outcome.states().toString());
  }

  private static Outcome outcome(List<String> types, List<String> options) {
    return OUTCOMES.computeIfAbsent(
        Javac.with(options, types.toArray(String[]::new)),
        key -> outcome(types, options, SAME_COMPILATION));
  }

  private static Outcome outcome(
      List<String> types, List<String> options, List<JavaFileObject> others) {
    List<JavaFileObject> asking = new ArrayList<>(others);
    asking.add(JavaFileObjects.forSourceString("t.Asking", ProbeAnswers.asking(types)));
    Compilation asked = Javac.compiler(options).withClasspath(classpath()).compile(asking);
    assertThat(asked).succeeded();
    byte[] record = Javac.output(asked).get("META-INF/autocfg/t.AskingCfg.json");
    return new Outcome(
        ProbeAnswers.states(types, new String(record, UTF_8)), usable(types, options, others));
  }

  private static List<String> usable(
      List<String> types, List<String> options, List<JavaFileObject> others) {
    List<JavaFileObject> using = new ArrayList<>(others);
    for (int i = 0; i < types.size(); i++) {
      using.add(JavaFileObjects.forSourceString("t.Use" + i, ProbeAnswers.using(types.get(i), i)));
    }
    Compilation used =
        Compiler.javac().withOptions(options).withClasspath(classpath()).compile(using);
    return ProbeAnswers.usable(
        types, used.errors().stream().map(error -> error.getSource().getName()).toList());
  }

  private static ImmutableList<File> classpath() {
    return ImmutableList.of(Javac.runtime().toFile(), scratch.toFile());
  }
}
