package dev.autocfg.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares prototypes with the headers of the C library, which come with every C compiler. */
final class HeaderMismatchTest {
  private static final String STRLEN =
      "  @CFunction(\"size_t strlen(const char *s)\") long length(String s);\n";

  @BeforeEach
  void needCompiler() {
    String path = System.getenv().getOrDefault("PATH", "");
    boolean hasGcc =
        Stream.of(path.split(":")).anyMatch(entry -> Files.isExecutable(Path.of(entry, "gcc")));
    Jdks.need(hasGcc, "gcc is not on the PATH");
  }

  private static Compilation compile(String headers, String methods, String... options) {
    String source =
        "package t;\nimport dev.autocfg.*;\n"
            + "@ProbeLibrary(name = \"absent\", sonames = \"libautocfgabsent.so.1\")\n"
            + "@NativeInterface(library = \"absent\", "
            + headers
            + ")\ninterface Calls {\n"
            + methods
            + "}\n";
    List<String> all = new ArrayList<>(List.of("--release", "17", "-Xlint:-options"));
    all.addAll(List.of(options));
    return Javac.compiler(all).compile(JavaFileObjects.forSourceString("t.Calls", source));
  }

  private static List<String> told(Compilation compilation, String tag) {
    List<String> told = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : compilation.diagnostics()) {
      String text = each.getMessage(Locale.ROOT);
      if (text.contains("[" + tag + "]")) {
        told.add(each.getKind() + ":" + each.getLineNumber() + ": " + text);
      }
    }
    return told;
  }

  private static String record(Compilation compilation) {
    byte[] bytes = Javac.output(compilation).get("META-INF/autocfg/t.CallsNative.json");
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void whatIsEqualIsAccepted() {
    Compilation compilation =
        compile(
            "headers = {\"string.h\", \"stdlib.h\"}",
            STRLEN + "  @CFunction(\"int abs(int)\")" + " int abs(int a);\n",
            "-Aautocfg.headers=require");
    assertEquals(
        Compilation.Status.SUCCESS,
        compilation.status(),
        () -> compilation.diagnostics().toString());
    assertEquals(List.of(), told(compilation, "HeaderMismatch"));
    assertTrue(record(compilation).contains("\"prototypes\": \"compared\""));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "size_t strlen(char *s) | size_t strlen(const char *)",
        "int strlen(const char *s) | size_t strlen(const char *)",
        "size_t strlen(const char *s, int n) | size_t strlen(const char *)",
        "size_t strlne(const char *s) | string.h declares no function strlne",
        "size_t strlen(const word *s) | unknown type name 'word'",
      })
  void whatDiffersIsRefusedAtItsPrototype(String prototype, String shown) {
    boolean hasTwo = prototype.contains("int n");
    String method =
        "\n  @CFunction(\""
            + prototype
            + "\")\n  long f(long s"
            + (hasTwo ? ", int n" : "")
            + ");\n";
    Compilation compilation = compile("headers = \"string.h\"", STRLEN + method);
    assertEquals(Compilation.Status.FAILURE, compilation.status());
    List<String> told = told(compilation, "HeaderMismatch");
    assertEquals(1, told.size(), told::toString);
    assertTrue(told.get(0).startsWith("ERROR:8: "), told::toString);
    assertTrue(told.get(0).contains(shown), told::toString);
  }

  @Test
  void whatMayBeAbsentNeedNotBeDeclared() {
    String optional =
        "  @CFunction(value = \"int only_in_newer(int a)\", optional = true) int newer(int a);\n";
    Compilation compilation = compile("headers = \"string.h\"", STRLEN + optional);
    assertEquals(
        Compilation.Status.SUCCESS,
        compilation.status(),
        () -> compilation.diagnostics().toString());
  }

  @Test
  void macrosAreDefinedFirst() {
    String basename = "  @CFunction(\"char *basename(const char *s)\") String base(String s);\n";
    Compilation without = compile("headers = \"string.h\"", basename);
    assertEquals(1, told(without, "HeaderMismatch").size(), without::toString);
    Compilation with = compile("headers = \"string.h\", defines = \"_GNU_SOURCE\"", basename);
    assertEquals(List.of(), told(with, "HeaderMismatch"));
  }

  @Test
  void whatCannotBeComparedIsANoteOrAnError() {
    String header = "headers = \"autocfg/absent.h\"";
    Compilation noted = compile(header, STRLEN);
    assertEquals(Compilation.Status.SUCCESS, noted.status(), () -> noted.diagnostics().toString());
    List<String> told = told(noted, "HeaderNotChecked");
    assertEquals(1, told.size(), told::toString);
    assertTrue(told.get(0).startsWith("NOTE:4: "), told::toString);
    assertTrue(told.get(0).contains("finds no header autocfg/absent.h"), told::toString);
    assertTrue(record(noted).contains("not compared: the C compiler finds no header"));

    Compilation required = compile(header, STRLEN, "-Aautocfg.headers=require");
    assertEquals(Compilation.Status.FAILURE, required.status());
    assertTrue(told(required, "HeaderNotChecked").get(0).startsWith("ERROR:4: "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "string.h | report.txt | prototypes: compared",
        "string.h | report.json | \"prototypes\": \"compared\"",
        "autocfg/absent.h | report.txt | prototypes: not compared: the C compiler finds no header",
        "autocfg/absent.h | report.json | \"prototypes\": \"not compared: the C compiler finds no",
      })
  void theReportSaysWhatWasCompared(String header, String name, String line, @TempDir Path scratch)
      throws IOException {
    Path report = scratch.resolve(name);
    compile("headers = \"" + header + "\"", STRLEN, "-Aautocfg.report=" + report);
    String text = Files.readString(report);
    assertTrue(text.contains(line), text);
  }

  @Test
  void nothingIsComparedWhereThatIsOff() {
    Compilation off =
        compile(
            "headers = \"string.h\"",
            "  @CFunction(\"int strlen(int s)\") int f(int s);\n",
            "-Aautocfg.headers=off");
    assertEquals(Compilation.Status.SUCCESS, off.status(), off::toString);
    assertTrue(record(off).contains("not compared: left out by an option"));
  }

  @Test
  void anotherValueIsToldToHaveNoEffect() {
    Compilation odd = compile("headers = \"string.h\"", STRLEN, "-Aautocfg.headers=yes");
    assertEquals(Compilation.Status.SUCCESS, odd.status(), odd::toString);
    assertEquals(1, told(odd, "BadOption").size());
  }

  @Test
  void aHeaderIsANameAndNoCode() {
    Compilation odd = compile("headers = \"a.h>\\n#include <b.h\"", STRLEN);
    assertEquals(Compilation.Status.FAILURE, odd.status());
    Compilation define = compile("headers = \"string.h\", defines = \"A B\"", STRLEN);
    assertEquals(Compilation.Status.FAILURE, define.status());
  }
}
