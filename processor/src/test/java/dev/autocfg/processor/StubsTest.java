package dev.autocfg.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.autocfg.language.text.ConstantText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * Snippets that use types of their own compilation, which are told to a nested compile without
 * their bodies, get the answers that the compiler gives to the same code.
 */
final class StubsTest {
  static final Path ROOT = Path.of("src/test/resources/stubs");
  private static final Pattern FLAG = Pattern.compile("HAS_P(\\d+) = (true|false);");

  /** A line of {@code uses.txt}: a declaration of a member, which compiles or does not. */
  static List<String> uses() throws IOException {
    return Files.readAllLines(ROOT.resolve("uses.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private static List<JavaFileObject> types() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      List<JavaFileObject> sources = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String name = ROOT.relativize(file).toString().replace(".java", "").replace('/', '.');
        sources.add(JavaFileObjects.forSourceString(name, Files.readString(file)));
      }
      return sources;
    }
  }

  /** Returns the source of a type that asks about each use. */
  static String asking(List<String> uses) {
    StringBuilder asking = new StringBuilder("package t;\n@dev.autocfg.Autocfg\n");
    for (int i = 0; i < uses.size(); i++) {
      asking.append("@dev.autocfg.ProbeSnippet(name = \"p" + i + "\", declaration = ");
      asking.append(ConstantText.of(uses.get(i))).append(")\n");
    }
    return asking.append("interface Asking {}\n").toString();
  }

  private static Map<String, Boolean> answers(List<String> uses) throws IOException {
    List<JavaFileObject> files = new ArrayList<>(types());
    files.add(JavaFileObjects.forSourceString("t.Asking", asking(uses)));
    Compilation compilation =
        Javac.compiler(List.of("--release", "17", "-Xlint:-options")).compile(files);
    assertThat(compilation).succeeded();
    assertEquals(List.of(), compilation.warnings());
    String constants =
        compilation.generatedSourceFile("t.AskingCfg").orElseThrow().getCharContent(true) + "";
    return flags(constants, uses);
  }

  /** Returns what generated constants say of each use. */
  static Map<String, Boolean> flags(String constants, List<String> uses) {
    Map<String, Boolean> answers = new TreeMap<>();
    for (MatchResult flag : FLAG.matcher(constants).results().toList()) {
      answers.put(uses.get(Integer.parseInt(flag.group(1))), flag.group(2).equals("true"));
    }
    return answers;
  }

  /** Returns which uses javac compiles. */
  static Map<String, Boolean> compiled(List<String> uses) throws IOException {
    Map<String, Boolean> compiled = new TreeMap<>();
    for (String use : uses) {
      List<JavaFileObject> files = new ArrayList<>(types());
      files.add(
          JavaFileObjects.forSourceString("t.Use", "package t;\n\nclass Use {\n" + use + "\n}\n"));
      Compilation compilation =
          Javac.compiler(List.of("--release", "17", "-proc:none")).compile(files);
      compiled.put(use, compilation.status() == Compilation.Status.SUCCESS);
    }
    return compiled;
  }

  @Test
  void answerAsTheTypesThemselves() throws IOException {
    List<String> uses = uses();
    Map<String, Boolean> expected = compiled(uses);
    assertEquals(expected, answers(uses));
    assertTrue(expected.containsValue(false), "no use that does not compile");
  }

  @Test
  void whatCannotBeToldIsNamed() {
    String clash = "package t;\nclass Clash {\n  static class t {}\n  Marker marker;\n}\n";
    assertEquals(
        "[NotAsked] does this compile: Clash c;? the compiler could not be asked: t.Clash cannot be"
            + " told to the compiler: t.Marker marker; does not compile: cannot find symbol.",
        warning("Clash c;", JavaFileObjects.forSourceString("t.Clash", clash)));
    String late = "package t;\nclass Late {\n  AskingCfg constants() { return null; }\n}\n";
    assertEquals(
        "[NotAsked] does this compile: Late l;? the compiler could not be asked: t.Late#constants"
            + " names the type AskingCfg, which does not exist yet.",
        warning("Late l;", JavaFileObjects.forSourceString("t.Late", late)));
  }

  private static String warning(String use, JavaFileObject type) {
    String asking =
        "package t;\n@dev.autocfg.Autocfg\n@dev.autocfg.ProbeSnippet(name = \"p\", declaration = \""
            + use
            + "\")\ninterface Asking {}\ninterface Marker {}\n";
    Compilation compilation =
        Javac.compiler(List.of("--release", "17"))
            .compile(type, JavaFileObjects.forSourceString("t.Asking", asking));
    assertThat(compilation).succeeded();
    assertEquals(1, compilation.warnings().size(), compilation.warnings()::toString);
    return compilation.warnings().get(0).getMessage(null);
  }
}
