package dev.autocfg.processor.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One bad source for each tag: text, file and line. */
final class FaultsTest {
  @TempDir Path root;

  private Directory directory() {
    return new Directory(root);
  }

  /** Expects one error that begins so; {@code $} means the directory. */
  private void expect(String start, Compilation compilation) {
    List<String> errors = Directory.messages(compilation, Diagnostic.Kind.ERROR);
    String expected = start.replace("$", root.toString());
    assertEquals(1, errors.size(), errors.toString());
    assertTrue(errors.get(0).startsWith(expected), errors.get(0));
    assertEquals(Compilation.Status.FAILURE, compilation.status());
  }

  private void expectForText(String start, String text) {
    directory().file("test/A.java", text);
    expect(start, directory().compile());
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/conditional", "", "a\u0000b"})
  void aRelativeDirectory(String option) {
    Compilation compilation =
        new Directory(root).compile("-Aautocfg.sources=" + option); // The last one counts.
    List<String> errors = Directory.messages(compilation, Diagnostic.Kind.ERROR);
    assertEquals(1, errors.size());
    assertTrue(
        errors.get(0).startsWith("[BadSourcesDirectory] -Aautocfg.sources=" + option + " is not a"),
        errors.get(0));
  }

  @Test
  void noDirectory() {
    expect(
        "[BadSourcesDirectory] -Aautocfg.sources=$/none is not an existing directory.",
        new Directory(root.resolve("none")).compile());
  }

  @Test
  void aFileAsDirectory() {
    Path file = directory().file("A.java", "");
    expect(
        "[BadSourcesDirectory] -Aautocfg.sources=$/A.java is not an existing directory.",
        new Directory(file).compile());
  }

  @Test
  void noCondition() {
    expectForText(
        "[MissingCondition] $/test/A.java:3: the first type, A, is not annotated with @When.",
        "package test;\n\nclass A {}\n@dev.autocfg.When(\"nope\") class B {}\n");
  }

  @Test
  void someOtherWhen() {
    expectForText(
        "[MissingCondition] $/test/A.java:2: the first type, A,",
        "package test; import other.When;\n@When(\"nope\") class A {}\n");
  }

  @ParameterizedTest(name = "package {1} in directory {0}")
  @CsvSource({
    "test/A.java, package other;, other, test",
    "A.java, package test;, test, the unnamed package",
    "test/A.java, '', the unnamed package, test",
    "test/a-b/A.java, package test.ab;, test.ab, test.a-b",
  })
  void wrongPackage(String file, String declaration, String is, String expected) {
    directory().file(file, declaration + " @dev.autocfg.When(\"nope\") class A {}");
    expect(
        "[WrongPackage] $/"
            + file
            + ":1: the package is "
            + is
            + ", but the directory is that of "
            + expected
            + ".",
        directory().compile());
  }

  @Test
  void anotherName() {
    expectForText(
        "[BadSource] $/test/A.java:2: declares B, but not A.\n  next: rename the file to B.java.",
        "package test; @dev.autocfg.When(\"nope\")\nclass B {}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "package test;", "// class A {}", "void main() {}", "\"class A {}"})
  void noType(String text) {
    expectForText("[BadSource] $/test/A.java:1: declares no type", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "()", "(X)", "({\"nope\"})", "(\"\\u006eope\")", "(\"a\" + 1)"})
  void noLiteral(String value) {
    expectForText(
        "[BadCondition] $/test/A.java:2: @When must occur once and contain a string literal",
        "package test;\n@dev.autocfg.When" + value + " class A {}");
  }

  @Test
  void twoConditions() {
    expectForText(
        "[BadCondition] $/test/A.java:2: @When must occur once",
        "package test;\n@dev.autocfg.When(\"nope\") @dev.autocfg.When(\"ffm\") class A {}");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "nop, 'UnknownName', 'expected the name of a probe, found \"nop\" (did you mean \"nope\"?)'",
    "nope &&, 'BadCondition', expected",
    "release >= old, 'BadCondition', 'expected a feature release such as 21, found \"old\"'",
    "nope.version > 1, 'BadCondition', 'expected a library before the dot'",
  })
  void badCondition(String when, String tag, String message) {
    expectForText(
        "[" + tag + "] $/test/A.java:2: @When(\"" + when + "\"): " + message,
        "package test;\n@dev.autocfg.When(\"" + when + "\") class A {}");
  }

  @Test
  void oneTypeInTwoConditionalSources() {
    directory()
        .file("test/A.java", "package test; @dev.autocfg.When(\"nope\") class A {}\nclass X {}");
    directory()
        .file("test/B.java", "package test; @dev.autocfg.When(\"!nope\") class B {}\n\nclass X {}");
    expect(
        "[DuplicateType] $/test/B.java:3: test.X is also declared in $/test/A.java:2.",
        directory().compile());
  }

  @Test
  void oneTypeInAnOrdinarySource() {
    directory()
        .file(
            "test/A.java",
            "package test; @dev.autocfg.When(\"nope\") class A {}\nclass PlainHash {}");
    expect(
        "[DuplicateType] $/test/A.java:2: test.PlainHash is also declared in an ordinary source",
        directory().compile());
  }

  @Test
  void aSyntaxErrorIsReportedInTheOriginal() {
    expectForText(
        "[BadSource] $/test/A.java:3: ",
        "package test;\n@dev.autocfg.When(\"!nope\") class A {\n  int i = ;\n}\n");
  }

  @Test
  void aSyntaxErrorInWhatIsLeftOutIsNone() {
    directory()
        .file("test/A.java", "package test; @dev.autocfg.When(\"nope\") class A { int i = ; }");
    assertEquals(
        List.of(), Directory.messages(directory().compile("-Werror"), Diagnostic.Kind.ERROR));
  }

  @Test
  void notUtf8() throws IOException {
    Path file = directory().file("test/A.java", "");
    byte[] text =
        "package test;\n@dev.autocfg.When(\"nope\") class Gr\u00fc {}"
            .getBytes(StandardCharsets.ISO_8859_1);
    Files.write(file, text);
    expect(
        "[UnreadableSource] $/test/A.java:2: is not valid UTF-8 at byte 48.",
        directory().compile());
  }

  @Test
  void tooLarge() {
    directory().file("test/A.java", " ".repeat((4 << 20) + 1));
    expect(
        "[UnreadableSource] $/test/A.java:1: is larger than 4194304 bytes.", directory().compile());
  }

  @Test
  void allFaultsOfThePhaseAreReportedTogether() {
    directory().file("a/A.java", "package b; @dev.autocfg.When(\"nop\") class A {}");
    directory().file("a/B.java", "package a; class B {}");
    directory().file("a/C.java", "");
    directory().file("a/D.java", "package a; @dev.autocfg.When(\"ffn\") class D {}");
    var bad =
        JavaFileObjects.forSourceString(
            "test.Bad",
            "package test; @dev.autocfg.ProbeRelease(name = \"os\", value = \">=1\") class Bad {}");

    List<String> tags =
        Directory.messages(directory().compile(List.of(Directory.HASH, bad)), Diagnostic.Kind.ERROR)
            .stream()
            .map(message -> message.substring(1, message.indexOf(']')))
            .toList();

    assertEquals(
        List.of("BadName", "WrongPackage", "MissingCondition", "BadSource", "UnknownName"), tags);
  }

  @Test
  void generatedByAnotherProcessor() {
    directory()
        .file("test/HashCfg.java", "package test; @dev.autocfg.When(\"!nope\") class HashCfg {}");
    var hash =
        JavaFileObjects.forSourceString(
            "test.Hash",
            """
            package test;
            import dev.autocfg.*;
            @Autocfg
            @ProbeType(name = "nope", value = "java.lang.NoSuchType")
            public interface Hash {}
            """);

    List<String> errors =
        Directory.messages(directory().compile(List.of(hash)), Diagnostic.Kind.ERROR);

    assertEquals(1, errors.size(), errors.toString());
  }
}
