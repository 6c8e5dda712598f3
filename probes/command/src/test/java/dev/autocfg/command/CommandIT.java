package dev.autocfg.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.language.text.JsonReader;
import dev.autocfg.testing.Deadline;
import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests that run the command's jar as users do. */
class CommandIT {
  private static final String RECORD =
      """
      {"schema": 2, "kind": "config", "class": "t.ACfg", "facts": [{"name": "a",
      "question": {"kind": "library", "sonames": ["liba.so.1"], "symbols": ["a_init"]},
      "words": "Is there a library named liba.so.1 that exports a_init?",
      "scope": "MACHINE", "state": "%s", "reason": "r", "values": {}}]}
      """;

  @TempDir Path dir;

  @Test
  void theJarIsInOneTargetFolder() throws IOException {
    List<String> jars;
    try (Stream<Path> files = Files.walk(Path.of("../.."))) {
      jars = files.filter(f -> f.endsWith("target/autocfg.jar")).map(Path::toString).toList();
    }
    assertEquals(List.of("../../probes/command/target/autocfg.jar"), jars);
  }

  @Test
  void listsTheSymbolsThatNmLists() throws Exception {
    String code = "int puts(const char*); int a_init(void){return puts(\"\");} int b;";
    Path library = Tool.library(dir.resolve("lib/liba.so"), code);
    for (String file : List.of(library.toString(), zlib())) {
      assertEquals(column("-D", file), lines("symbols", file));
      assertEquals(
          column("-D", "--with-symbol-versions", file), lines("symbols", "--versions", file));
      assertEquals(column("-D", "--defined-only", file), lines("symbols", "--defined", file));
      assertEquals(
          column("-D", "--defined-only", "--with-symbol-versions", file),
          lines("symbols", "--defined", "--versions", file));
      assertEquals(
          column("-D", "--without-symbol-versions", file).stream().distinct().toList(),
          lines("symbols", "--no-versions", file));
    }
    assertTrue(lines("symbols", "" + library).toString().contains(" puts@"));
    assertFalse(lines("symbols", "--defined", "" + library).toString().contains("puts"));
  }

  /** Returns the last column of what nm prints. */
  private static List<String> column(String... arguments) throws IOException {
    Tool.Run run = Tool.named("nm").run(Map.of("LC_ALL", "C"), List.of(arguments));
    assertEquals(0, run.status());
    return run.output().lines().map(line -> line.substring(line.lastIndexOf(' ') + 1)).toList();
  }

  private List<String> lines(String... arguments) throws Exception {
    Run run = run(Map.of(), arguments);
    assertEquals(new Run(0, run.out, ""), run);
    return run.out.lines().toList();
  }

  private static String zlib() throws IOException {
    String directory = Tool.named("pkg-config").run("--variable=libdir", "zlib").strip();
    return directory + "/libz.so";
  }

  @Test
  void answersAsPkgConfig() throws Exception {
    Tool tool = Tool.named("pkg-config");
    Tool.assume(tool.run("--version").startsWith("1.8.1"), "pkg-config is not 1.8.1");
    for (String question : List.of("--libs zlib", "--libs zz", "--exists zz", "--lib zlib", "")) {
      String[] words = question.isEmpty() ? new String[0] : question.split(" ", -1);
      Tool.Run expected = tool.run(Map.of(), List.of(words));
      List<String> all = new ArrayList<>(List.of("pkg-config"));
      all.addAll(Arrays.asList(words));
      Run run = run(Map.of(), all.toArray(String[]::new));
      assertEquals(expected.output(), run.out + run.err, question);
      assertEquals(expected.status(), run.status, question);
    }
  }

  @Test
  void doctorFindsAndMissesInATree() throws Exception {
    Path root = dir.resolve("root");
    String[] question = {"doctor", "--sysroot", root.toString(), "--symbol", "a_init", "a"};
    Files.createDirectories(root);
    Run missing = run(Map.of(), question);
    assertEquals(1, missing.status);
    assertTrue(missing.out.contains("\na: ABSENT: "), missing.out);
    Tool.library(root.resolve("usr/lib/liba.so.1"), "int a_init(void){return 1;}");
    Run found = run(Map.of(), question);
    assertTrue(found.out.contains("\na: PRESENT: liba.so.1 exports every symbol"), found.out);
    assertEquals(0, found.status);
    question[4] = "b_init";
    Run without = run(Map.of(), question);
    assertTrue(without.out.contains("\na: UNUSABLE: liba.so.1 does not export b_init"));
    assertEquals(1, without.status);
    Run known = run(Map.of(), "doctor", "--sysroot", root.toString(), "sodium");
    assertTrue(known.out.contains("Debian: libsodium-dev, Fedora: libsodium-devel"), known.out);
  }

  /** The first of each pair is answered without the option parser. */
  @Test
  void doctorAnswersAlikeHoweverItIsAsked() throws Exception {
    assertEquals(
        run(Map.of(), "doctor", "--json", "--symbol", "deflate", "z", "nosuch"),
        run(Map.of(), "doctor", "--symbol=deflate", "--json", "z", "nosuch"));
    assertEquals(
        run(Map.of(), "doctor", "z", "--json"), run(Map.of(), "doctor", "--json", "--", "z"));
    assertEquals(run(Map.of(), "doctor", "z"), run(Map.of(), "doctor", "--", "z"));
    assertEquals(run(Map.of(), "doctor", "a/b"), run(Map.of(), "doctor", "--", "a/b"));
    assertEquals(2, run(Map.of(), "doctor", "--symbol").status);
    assertEquals(2, run(Map.of(), "doctor", "--json=1", "z").status);
  }

  @Test
  void doctorSearchesAsABuildDoes() throws Exception {
    Path mine = Tool.library(dir.resolve("mine/liba.so.1"), "int a_init(void){return 1;}");
    String directory = mine.getParent().toString();
    Run here = run(Map.of("A_LIB_DIR", directory), "doctor", "a");
    assertTrue(here.out.contains("\nset: A_LIB_DIR=" + directory + "\n"), here.out);
    assertTrue(here.out.contains("saw: " + mine + " is usable (A_LIB_DIR)\n"), here.out);
    assertEquals(0, here.status);
    Run off = run(Map.of("A_LIB_DIR", directory, "AUTOCFG_BUILD_A", "off"), "doctor", "a");
    assertTrue(off.out.contains("it is off (environment variable AUTOCFG_BUILD_A)"), off.out);
    Run bad = run(Map.of("AUTOCFG_BUILD_A", "of"), "doctor", "a");
    assertEquals(2, bad.status, bad.err);
    assertTrue(bad.err.contains("[BadPolicy] environment variable AUTOCFG_BUILD_A"), bad.err);
  }

  @Test
  void doctorKnowsNothingOfATargetWithoutItsFiles() throws Exception {
    String other = System.getProperty("os.arch").equals("aarch64") ? "x86_64" : "aarch64";
    Run run = run(Map.of(), "doctor", "--target", "linux-" + other, "z");
    assertEquals(1, run.status);
    assertTrue(run.out.contains("\nz: UNKNOWN: the files of linux-" + other), run.out);
  }

  @Test
  void checkSaysWhetherTheMachineIsAsRecorded() throws Exception {
    Path classes = Files.createDirectories(dir.resolve("classes/META-INF/autocfg"));
    Path root = Files.createDirectories(dir.resolve("root"));
    Path record = classes.resolve("t.ACfg.json");
    String[] question = {"check", "--sysroot", "" + root, "" + dir.resolve("classes")};
    Files.writeString(record, RECORD.formatted("ABSENT"));
    assertEquals(new Run(0, "a: same: ABSENT\n", ""), run(Map.of(), question));
    Files.writeString(record, RECORD.formatted("PRESENT"));
    assertEquals(
        new Run(3, "a: different: recorded PRESENT, here ABSENT\n", ""), run(Map.of(), question));
    Run explained = run(Map.of(), "explain", "" + dir.resolve("classes"));
    assertTrue(explained.out.startsWith("t.ACfg: config\n  a: PRESENT: r\n"), explained.out);
  }

  @Test
  void checkAsksTheHeadersAgain() throws Exception {
    Tool.named("gcc");
    Path record = Files.createDirectories(dir.resolve("META-INF/autocfg")).resolve("t.ACfg.json");
    String fact =
        """
        {"schema": 2, "facts": [{"name": "bits", "words": "What is it?", "scope": "MACHINE",
        "question": {"kind": "header", "value": "CHAR_BIT", "headers": ["limits.h"]},
        "state": "%s", "reason": "r", "values": {"type": "int", "value": "%s"}}]}
        """;
    Files.writeString(record, fact.formatted("PRESENT", "8"));
    assertEquals(new Run(0, "bits: same: PRESENT 8\n", ""), run(Map.of(), "check", "" + dir));
    Files.writeString(record, fact.formatted("PRESENT", "9"));
    assertEquals(
        new Run(3, "bits: different: recorded PRESENT 9, here PRESENT 8\n", ""),
        run(Map.of(), "check", "" + dir));
    Files.writeString(record, fact.formatted("UNKNOWN", "8"));
    assertEquals(
        new Run(0, "bits: same: UNKNOWN\n", ""),
        run(Map.of("PATH", "/nonexistent"), "check", "" + dir));
    assertTrue(run(Map.of(), "explain", "" + dir).out.contains("    value: 8\n"));
  }

  @Test
  void wordsMakeNoDifference() throws Exception {
    Tool.named("gcc");
    Path folder = Files.createDirectories(dir.resolve("META-INF/autocfg"));
    String record = RECORD.formatted("ABSENT");
    String reworded = record.replace("that exports", "that offers").replace("\"r\"", "\"other\"");
    assertFalse(record.equals(reworded));
    Files.writeString(folder.resolve("t.ACfg.json"), reworded);
    assertEquals(new Run(0, "a: same: ABSENT\n", ""), run(Map.of(), "check", "" + dir));
    Files.writeString(folder.resolve("t.ACfg.json"), record.replace("[\"a_init\"]", "[1]"));
    Run damaged = run(Map.of(), "check", "" + dir);
    assertEquals(1, damaged.status);
    assertTrue(damaged.err.startsWith("[Unreadable] "), damaged.err);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "3", "2.5", "\"2\"", "null"})
  void anotherSchemaIsNotRead(String schema) throws Exception {
    Path folder = Files.createDirectories(dir.resolve("META-INF/autocfg"));
    String record = RECORD.formatted("ABSENT").replace("\"schema\": 2", "\"schema\": " + schema);
    Files.writeString(folder.resolve("t.ACfg.json"), record);
    for (String command : List.of("check", "explain")) {
      Run run = run(Map.of(), command, "" + dir);
      assertEquals(1, run.status, run.out);
      assertTrue(run.err.startsWith("[UnknownSchema] " + dir + " has a record of schema "));
      assertTrue(run.err.contains("t.ACfg.json; this command reads schema 2.\n  next: build it"));
      assertEquals("", run.out);
    }
  }

  @Test
  void everyCommandSpeaksJson() throws Exception {
    Path classes = Files.createDirectories(dir.resolve("META-INF/autocfg"));
    Files.writeString(classes.resolve("t.ACfg.json"), RECORD.formatted("ABSENT"));
    Path library = Tool.library(dir.resolve("lib/liba.so"), "int a_init(void){return 1;}");
    for (List<String> question :
        List.of(
            List.of("doctor", "--json", "z"),
            List.of("symbols", "--json", library.toString()),
            List.of("pkg-config", "--json", "--exists", "zz"),
            List.of("explain", "--json", dir.toString()),
            List.of("check", "--json", dir.toString()))) {
      Run run = run(Map.of(), question.toArray(String[]::new));
      assertTrue(JsonReader.read(run.out) != null, question.toString());
    }
  }

  @Test
  void hostileFilesAreFailuresInOneMessage() throws Exception {
    Path fifo = dir.resolve("fifo");
    Tool.named("mkfifo").run(fifo.toString());
    Path cut = dir.resolve("cut.so");
    Files.write(cut, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
    Path jar = Files.writeString(dir.resolve("bad.jar"), "PK\u0003\u0004");
    Path records = Files.createDirectories(dir.resolve("bad/META-INF/autocfg"));
    Files.writeString(records.resolve("x.json"), "[".repeat(5000));
    for (String command : List.of("symbols", "explain", "check")) {
      for (Path file : List.of(fifo, cut, jar, dir.resolve("none"), dir.resolve("bad"))) {
        Run run = run(Map.of(), command, file.toString());
        assertEquals(1, run.status, command + " " + file);
        assertTrue(run.err.startsWith("[Unreadable] "), run.err);
        assertTrue(run.err.contains("\n  next: "), run.err);
        assertFalse(run.err.contains("\tat "), run.err);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing",
        "symbols",
        "doctor --bogus",
        "doctor a/b",
        "doctor --target linux z",
        "check"
      })
  void mistakesAreUsage(String line) throws Exception {
    Run run = run(Map.of(), line.isEmpty() ? new String[0] : line.split(" ", -1));
    assertEquals(2, run.status, run.err);
    assertTrue(run.err.startsWith("[Usage] "), run.err);
    assertEquals("", run.out);
  }

  @Test
  void helpVersionAndCompletionAreThereWithoutColours() throws Exception {
    for (String line : List.of("--help", "--version", "doctor --help", "generate-completion")) {
      Run run = run(Map.of("NO_COLOR", "1"), line.split(" ", -1));
      assertEquals(0, run.status, line);
      assertFalse(run.out.isBlank(), line);
      assertFalse(run.out.contains("\u001b[") && !line.startsWith("generate"), line);
    }
  }

  @Test
  void versionIsThatOfTheBuild() throws Exception {
    assertEquals(
        new Run(0, "autocfg " + System.getProperty("autocfg.version") + "\n", ""),
        run(Map.of(), "--version"));
  }

  private record Run(int status, String out, String err) {}

  private Run run(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-jar", System.getProperty("autocfg.jar")));
    command.addAll(List.of(arguments));
    Path out = dir.resolve("out.txt");
    Path err = dir.resolve("err.txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PKG_CONFIG"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    Process process = builder.start();
    int status = Deadline.exitCode(process, command);
    Run run = new Run(status, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    Files.delete(out);
    Files.delete(err);
    return run;
  }
}
