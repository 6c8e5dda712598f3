package dev.autocfg.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A probe of one name in several packages: each package gets the answer that its code would. */
final class AskingPackageTest {
  private static final JavaFileObject HIDDEN =
      JavaFileObjects.forSourceLines("a.Hidden", "package a;", "class Hidden {}");

  @TempDir Path scratch;

  private static JavaFileObject asking(String packageName, String type) {
    return JavaFileObjects.forSourceLines(
        packageName + ".Asking",
        "package " + packageName + ";",
        "import dev.autocfg.*;",
        "@Autocfg",
        "@ProbeType(name = \"hidden\", value = \"" + type + "\")",
        "public interface Asking {}");
  }

  private static JavaFileObject candidate(String packageName) {
    return JavaFileObjects.forSourceLines(
        packageName + ".Work",
        "package " + packageName + ";",
        "import dev.autocfg.*;",
        "public interface Work {",
        "  @Candidate(of = Work.class, when = \"hidden\", rank = 1) class A implements Work {}",
        "  @Candidate(of = Work.class, rank = 2) class B implements Work {}",
        "}");
  }

  private static Compilation compile(List<String> options, JavaFileObject... sources) {
    return javac()
        .withProcessors(new CfgProcessor(), new BindingProcessor())
        .withOptions(options)
        .compile(sources);
  }

  private static Compilation compile(JavaFileObject... sources) {
    return compile(List.of("--release", "17"), sources);
  }

  private static String generated(Compilation compilation, String name) throws IOException {
    return compilation.generatedSourceFile(name).orElseThrow().getCharContent(false).toString();
  }

  @Test
  void eachPackageGetsItsOwnAnswer() throws IOException {
    List<JavaFileObject> sources =
        new ArrayList<>(List.of(asking("a", "a.Hidden"), asking("b", "a.Hidden"), HIDDEN));
    for (int order = 0; order < 2; order++) {
      Compilation compilation = compile(sources.toArray(JavaFileObject[]::new));
      assertThat(compilation).succeededWithoutWarnings();
      assertTrue(generated(compilation, "a.AskingCfg").contains("HAS_HIDDEN = true;"));
      String other = generated(compilation, "b.AskingCfg");
      assertTrue(other.contains("HAS_HIDDEN = false;"), other);
      assertTrue(other.contains("Answer: UNUSABLE, a.Hidden "), other);
      Collections.reverse(sources);
    }
  }

  @Test
  void theReportHasBothAnswers() throws IOException {
    Path report = scratch.resolve("report.json");
    Compilation compilation =
        compile(
            List.of("--release", "17", "-Aautocfg.report=" + report),
            asking("a", "a.Hidden"),
            asking("b", "a.Hidden"),
            HIDDEN);
    assertThat(compilation).succeeded();
    String json = Files.readString(report);
    assertEquals(2, json.split("\"name\": \"hidden\"", -1).length - 1, json);
    assertTrue(json.indexOf("\"PRESENT\"") < json.indexOf("\"UNUSABLE\""), json);
    assertTrue(json.contains("\"element\": \"b.Asking\""), json);
  }

  @Test
  void aConditionUsesTheAnswerOfItsOwnPackage() throws IOException {
    Compilation compilation =
        compile(
            asking("a", "a.Hidden"),
            asking("b", "a.Hidden"),
            HIDDEN,
            candidate("a"),
            candidate("b"));
    assertThat(compilation).succeeded();
    assertFalse(generated(compilation, "a.WorkChoice").contains(".refused("));
    assertTrue(generated(compilation, "b.WorkChoice").contains(".refused(1, \"A\""));
  }

  @Test
  void aConditionElsewhereUsesTheOnlyAnswer() throws IOException {
    Compilation one = compile(asking("a", "a.Hidden"), HIDDEN, candidate("c"));
    assertThat(one).succeeded();
    assertFalse(generated(one, "c.WorkChoice").contains(".refused("));
    Compilation alike = compile(asking("a", "no.Such"), asking("b", "no.Such"), candidate("c"));
    assertThat(alike).succeeded();
    assertTrue(generated(alike, "c.WorkChoice").contains(".refused(1, \"A\""));
  }

  @Test
  void aConditionElsewhereCannotChooseBetweenAnswers() {
    JavaFileObject source = candidate("c");
    Compilation compilation =
        compile(asking("a", "a.Hidden"), asking("b", "a.Hidden"), HIDDEN, source);
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining(
            "[DuplicateProbe] \"hidden\" has different answers in the packages that ask it:"
                + " a (PRESENT), b (UNUSABLE).")
        .inFile(source)
        .onLineContaining("when = \"hidden\"");
    assertThat(compilation).hadErrorContaining("next: write the probe in c too");
  }

  @Test
  void anotherQuestionOfTheSameNameIsStillAnError() {
    Compilation compilation =
        compile(asking("a", "a.Hidden"), asking("b", "java.lang.Object"), HIDDEN);
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("[DuplicateProbe] The name \"hidden\" names another question");
  }
}
