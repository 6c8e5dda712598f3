package dev.autocfg.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles with Eclipse's compiler, and compares its answers with its own verdict on uses. */
@Tag("oracle")
final class EclipseTest {
  /** The release that each type is usable from; 0 for always, 999 for never. */
  private static final Map<String, Integer> SINCE =
      new TreeMap<>(
          Map.of(
              "java.lang.foreign.Linker", 22,
              "java.util.SequencedCollection", 21,
              "java.util.HexFormat", 17,
              "java.util.Map.Entry", 0,
              "java.sql.Connection", 0,
              "sun.misc.Unsafe", 0,
              "jdk.internal.misc.Unsafe", 999,
              "sun.nio.ch.DirectBuffer", 999,
              "t.Missing", 999));

  private static final Pattern FILE_WITH_ERROR = Pattern.compile("ERROR in \\S*?(\\w+\\.java)");

  @TempDir Path scratch;

  static Stream<Integer> releases() {
    return Stream.of(17, 21, 25).filter(release -> release <= Jdks.FEATURE);
  }

  @ParameterizedTest(name = "at release {0}")
  @MethodSource("releases")
  void answersAboutTypesAreWhatEclipseSays(int release) throws IOException {
    List<String> types = List.copyOf(SINCE.keySet());
    Path asking = source("Asking.java", ProbeAnswers.asking(types));
    Result asked = compile(List.of(Javac.release(release)), List.of(asking));
    assertTrue(asked.succeeded(), asked::messages);
    String record = Files.readString(scratch.resolve("out/META-INF/autocfg/t.AskingCfg.json"));
    Map<String, String> states = ProbeAnswers.states(types, record);

    List<String> usable = usable(types, release);
    if (release == 21) {
      // Eclipse takes a preview API of an older release for final, and javac's answer is kept.
      assertTrue(usable.remove("java.lang.foreign.Linker"));
    }
    for (String type : types) {
      assertEquals(SINCE.get(type) <= release, states.get(type).equals("PRESENT"), type);
      assertEquals(usable.contains(type), states.get(type).equals("PRESENT"), type);
    }
  }

  /** Compiles each use by itself: Eclipse's compiler may fail as a whole on one of them. */
  private List<String> usable(List<String> types, int release) throws IOException {
    List<String> faulty = new ArrayList<>();
    List<String> options = Javac.with(List.of("-proc:none"), Javac.release(release));
    for (int i = 0; i < types.size(); i++) {
      Path use = source("Use" + i + ".java", ProbeAnswers.using(types.get(i), i));
      Result used = compile(options, List.of(use));
      FILE_WITH_ERROR.matcher(used.messages()).results().forEach(m -> faulty.add(m.group(1)));
    }
    return ProbeAnswers.usable(types, faulty);
  }

  /** Without named modules: Eclipse's batch compiler takes what is generated out of them. */
  static Stream<Path> goodCases() throws IOException {
    try (Stream<Path> cases = Files.list(Path.of("src/test/resources/good"))) {
      return cases
          .filter(good -> !Files.exists(good.resolve("module-info.java")))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("goodCases")
  void generatesAndCompilesWhatJavacDoes(Path good) throws IOException {
    Result result = compile(options(good), files(good));

    assertTrue(result.succeeded(), result::messages);
    Path generated = scratch.resolve("generated");
    String expected = good.getFileName().toString().replace(".java", "") + "/release17";
    for (Path source : files(generated)) {
      String name = generated.relativize(source).toString().replace('\\', '/');
      Golden.check(expected + "/" + name, Files.readString(source));
    }
    boolean hasFfm = !files(scratch.resolve("out"), "Ffm.class").isEmpty();
    boolean wantsFfm = !files(generated, "Native.java").isEmpty() && !isLeftOut(generated);
    assertEquals(wantsFfm && Jdks.FEATURE >= Jdks.FFM, hasFfm);
  }

  private static boolean isLeftOut(Path generated) throws IOException {
    for (Path source : files(generated, "Native.java")) {
      if (!Files.readString(source).contains(".leftOut(MethodHandles.lookup()")) {
        return false;
      }
    }
    return true;
  }

  private static List<String> options(Path good) throws IOException {
    List<String> options = new ArrayList<>(List.of(Javac.release(17)));
    for (Path file : files(good)) {
      Files.readString(file)
          .lines()
          .filter(line -> line.startsWith("// options: "))
          .forEach(line -> options.add(line.substring("// options: ".length())));
    }
    return options;
  }

  private static List<Path> files(Path root) throws IOException {
    return files(root, ".java");
  }

  private static List<Path> files(Path root, String ending) throws IOException {
    try (Stream<Path> found = Files.walk(root)) {
      return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void reportsAMistake() throws IOException {
    Path bad = Path.of("src/test/resources/bad/UnknownName/Near.java");
    Result result = compile(List.of(Javac.release(17)), List.of(bad));

    assertTrue(!result.succeeded(), result::messages);
    assertTrue(result.messages().contains("(did you mean \"absent\"?)"), result::messages);
    assertTrue(result.messages().contains("Near.java (at line 9)"), result::messages);
  }

  @Test
  void aMistakeIsReportedWhereAnotherValueIsAnEmptyArray() throws IOException {
    String asking =
        "package t;\n@dev.autocfg.Autocfg\n@dev.autocfg.ProbeSnippet("
            + "name = \"p\", imports = {}, expression = \"}\")\ninterface Asking {}\n";
    Result result = compile(List.of(Javac.release(17)), List.of(source("Asking.java", asking)));

    assertTrue(!result.succeeded(), result::messages);
    assertTrue(result.messages().contains("[BadSnippet]"), result::messages);
    assertTrue(!result.messages().contains("[InternalError]"), result::messages);
  }

  @Test
  void snippetsKnowTheTypesOfTheirCompilation() throws IOException {
    List<String> uses = StubsTest.uses();
    List<Path> sources = new ArrayList<>(files(StubsTest.ROOT));
    sources.add(source("Asking.java", StubsTest.asking(uses)));
    Result result = compile(List.of(Javac.release(17)), sources);

    assertTrue(result.succeeded(), result::messages);
    String constants = Files.readString(scratch.resolve("generated/t/AskingCfg.java"));
    assertEquals(StubsTest.compiled(uses), StubsTest.flags(constants, uses));
  }

  private record Result(boolean succeeded, String messages) {}

  private Path source(String name, String text) throws IOException {
    Path directory = Files.createDirectories(scratch.resolve("src/t"));
    return Files.writeString(directory.resolve(name), text);
  }

  private Result compile(List<String> options, List<Path> files) throws IOException {
    List<String> arguments = new ArrayList<>(options);
    Path generated = Files.createDirectories(scratch.resolve("generated"));
    arguments.addAll(List.of("-d", scratch.resolve("out").toString(), "-s", generated.toString()));
    arguments.addAll(List.of("-cp", Javac.runtime().toString(), "-nowarn"));
    if (!options.contains("-proc:none")) {
      arguments.addAll(List.of("-processorpath", processorPath(), "-processor"));
      arguments.add(CfgProcessor.class.getName() + "," + BindingProcessor.class.getName());
    }
    files.forEach(file -> arguments.add(file.toString()));
    StringWriter output = new StringWriter();
    PrintWriter writer = new PrintWriter(output);
    boolean succeeded =
        BatchCompiler.compile(arguments.toArray(String[]::new), writer, writer, null);
    return new Result(succeeded, output.toString());
  }

  private static String processorPath() {
    return System.getProperty("java.class.path") + File.pathSeparator + Javac.runtime();
  }
}
