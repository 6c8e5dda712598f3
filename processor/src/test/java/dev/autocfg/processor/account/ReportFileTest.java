package dev.autocfg.processor.account;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.autocfg.processor.option.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report, which is complete, and is written only where it was wanted. */
final class ReportFileTest {
  private static final String[] SOURCE = {
    "package test;",
    "import dev.autocfg.*;",
    "@Autocfg",
    "@ProbeType(name = \"none\", value = \"no.such.Type\")",
    "@ProbeType(name = \"old\", value = \"java.lang.Object\")",
    "interface Foo {",
    "  @Candidate(of = Foo.class, when = \"none\", rank = 1) final class A implements Foo {}",
    "  @Candidate(of = Foo.class, when = \"os == linux\", rank = 2) final class B implements Foo"
        + " {}",
    "  @Candidate(of = Foo.class, rank = 3) final class C implements Foo {}",
    "}"
  };

  @TempDir Path directory;

  private Compilation compile(Path file, String... source) {
    return Builds.of(List.of("--release", "17", "-Aautocfg.report=" + file), source);
  }

  private static String jdk() {
    return Runtime.version().toString();
  }

  /** A release that is the compiler's own hides nothing on some JDKs. */
  private static String bounded(String text) {
    return text.contains("bounded: true") || text.contains("\"value\": true") ? "true" : "false";
  }

  @Test
  void isJson() throws IOException {
    Path file = directory.resolve("deep/report.json");

    assertThat(compile(file, SOURCE)).succeededWithoutWarnings();

    String json = Files.readString(file);
    assertEquals(
        """
        {
          "schema": 2,
          "kind": "report",
          "complete": true,
          "compiler": {
            "release": {
              "value": 17,
              "origin": "read off the API"
            },
            "language": {
              "value": 17,
              "origin": "source level of the compilation"
            },
            "bounded": {
              "value": BOUNDED,
              "origin": "read off the API"
            },
            "preview": {
              "value": false,
              "origin": "default"
            },
            "jdk": {
              "value": "JDK",
              "origin": "the JVM that runs the compiler"
            }
          },
          "options": {
            "autocfg.report": "FILE"
          },
          "facts": [
            {
              "name": "none",
              "question": {
                "kind": "type",
                "value": "no.such.Type"
              },
              "words": "is the type no.such.Type usable?",
              "scope": "TARGET",
              "state": "ABSENT",
              "reason": "there is no type no.such.Type",
              "values": {},
              "evidence": [],
              "element": "test.Foo"
            },
            {
              "name": "old",
              "question": {
                "kind": "type",
                "value": "java.lang.Object"
              },
              "words": "is the type java.lang.Object usable?",
              "scope": "TARGET",
              "state": "PRESENT",
              "reason": "java.lang.Object is usable at release 17",
              "values": {},
              "evidence": [],
              "element": "test.Foo"
            }
          ],
          "natives": [],
          "choices": [
            {
              "class": "test.FooChoice",
              "contract": "test.Foo",
              "candidates": [
                {
                  "rank": 1,
                  "name": "A",
                  "class": "test.Foo.A",
                  "when": "none",
                  "left": "false",
                  "refusal": "\\"none\\" does not hold: there is no type no.such.Type"
                },
                {
                  "rank": 2,
                  "name": "B",
                  "class": "test.Foo.B",
                  "when": "os == linux",
                  "left": "os == linux",
                  "refusal": ""
                },
                {
                  "rank": 3,
                  "name": "C",
                  "class": "test.Foo.C",
                  "when": "",
                  "left": "true",
                  "refusal": ""
                }
              ]
            }
          ]
        }
        """
            .replace("BOUNDED", bounded(json.substring(0, json.indexOf("\"preview\""))))
            .replace("JDK", jdk())
            .replace("FILE", file.toString()),
        json);
  }

  @Test
  void isTextInTheWordsOfExplain() throws IOException {
    Path file = directory.resolve("report.txt");

    assertThat(compile(file, SOURCE)).succeededWithoutWarnings();

    String text = Files.readString(file);
    assertEquals(
        """
        Autocfg report
        Compiler
          release: 17 (read off the API)
          language: 17 (source level of the compilation)
          bounded: BOUNDED (read off the API)
          preview: false (default)
          jdk: JDK (the JVM that runs the compiler)
        Options
          -Aautocfg.report=FILE
        Facts
          none: ABSENT: there is no type no.such.Type
            question: is the type no.such.Type usable?
            asked by: test.Foo
            true of: the target
          old: PRESENT: java.lang.Object is usable at release 17
            question: is the type java.lang.Object usable?
            asked by: test.Foo
            true of: the target
        Native interfaces
        Choices
          test.Foo
            1. A: refused: decided by the build: "none" does not hold: there is no type no.such.Type
            2. B: asked at run time: os == linux
            3. C: asked at run time: no condition
        """
            .replace("BOUNDED", bounded(text))
            .replace("JDK", jdk())
            .replace("FILE", file.toString()),
        text);
  }

  @Test
  void showsLibrariesWithPolicyEvidenceAndFfm() throws IOException {
    Path file = directory.resolve("report.txt");

    Compilation compilation =
        Builds.of(
            List.of("-Aautocfg.report=" + file, "-Aautocfg.nosuch=off"),
            "package test;",
            "import dev.autocfg.*;",
            "@ProbeLibrary(name = \"nosuch\", sonames = \"libno-such.so.1\")",
            "@ProbeLibrary(name = \"other\", sonames = \"libno-other.so.1\")",
            "@NativeInterface(library = \"nosuch\")",
            "interface Foo { @CFunction(\"int f(void)\") int f(); }");

    assertThat(compilation).succeeded();
    String text = Files.readString(file);
    assertTrue(
        text.contains(
            """
            nosuch: UNUSABLE: it is off (option -Aautocfg.nosuch)
              question: Is there a library named libno-such.so.1?
              asked by: test.Foo
              true of: this machine
              policy: off (option -Aautocfg.nosuch)
            """
                .indent(2)),
        text);
    assertTrue(text.contains("    policy: auto (default)\n    evidence: "), text);
    assertTrue(
        text.contains(
            """
            Native interfaces
              test.FooNative: FFM implementation left out of this build, where nosuch was off (option\
             -Aautocfg.nosuch)
                interface: test.Foo
                library: nosuch
                prototypes: not compared: no header is named
            """),
        text);
  }

  @Test
  void isIncompleteAfterAnError() throws IOException {
    Path file = directory.resolve("report.txt");

    Compilation compilation =
        Builds.of(
            List.of("-Aautocfg.report=" + file, "-Aautocfg.nosuch=require"),
            "package test;",
            "@dev.autocfg.ProbeLibrary(name = \"nosuch\", sonames = \"libno-such.so.1\")",
            "interface Foo {}");

    assertThat(compilation).hadErrorCount(1);
    String text = Files.readString(file);
    assertTrue(text.startsWith("Autocfg report, incomplete: the build has errors\n"), text);
    assertTrue(text.contains("  nosuch: ABSENT: "), text);
    assertTrue(text.contains("policy: require (option -Aautocfg.nosuch)"), text);
  }

  @Test
  void isWrittenWhereOnlyConstantsAreAskedFor() throws IOException {
    Path file = directory.resolve("report.json");

    assertThat(compile(file, "package test;", "@dev.autocfg.Autocfg", "interface Foo {}"))
        .succeededWithoutWarnings();

    assertTrue(Files.readString(file).contains("\"facts\": [],"));
  }

  @Test
  void replacesAnOlderOneAndLeavesNothingElse() throws IOException {
    Path file = Files.writeString(directory.resolve("report.json"), "old");

    Compilation compilation = compile(file, SOURCE);

    assertThat(compilation).succeededWithoutWarnings();
    assertTrue(Files.readString(file).startsWith("{\n"));
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(List.of(file), files.toList());
    }
    assertFalse(
        compilation.generatedFiles().stream()
            .anyMatch(generated -> generated.getName().contains("report")));
  }

  @Test
  void isNotWrittenUnasked() throws IOException {
    assertThat(Builds.of(List.of("--release", "17"), SOURCE)).succeededWithoutWarnings();

    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void refusesARelativePath() {
    Compilation compilation = Builds.of(List.of("-Aautocfg.report=report.json"), SOURCE);

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining(
            "[BadReport] -Aautocfg.report=report.json is not an absolute path.\n"
                + "    next: name a file with its absolute path, such as"
                + " -Aautocfg.report=/tmp/autocfg.json.");
    assertFalse(Files.exists(Path.of("report.json")));
  }

  @Test
  void refusesNoPathAtAll() {
    assertThat(Builds.of(List.of("-Aautocfg.report"), SOURCE))
        .hadErrorContaining("[BadReport] -Aautocfg.report= is not an absolute path.");
  }

  @Test
  void refusesADirectory() {
    assertThat(compile(directory, SOURCE))
        .hadErrorContaining("[BadReport] -Aautocfg.report=" + directory + " is a directory.");
  }

  @Test
  void refusesWhatCannotBeWritten() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "").resolve("report.json");

    Compilation compilation = compile(file, SOURCE);

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("[BadReport] -Aautocfg.report=" + file + " cannot be written: ");
  }

  @Test
  void canBeAWarning() {
    Compilation compilation =
        Builds.of(
            List.of("-Aautocfg.report=report.json", "-Aautocfg.severity.BadReport=warning"),
            SOURCE);

    assertThat(compilation).succeeded();
    assertThat(compilation).hadWarningContaining("[BadReport]");
  }
}
