package dev.autocfg.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads constants of C headers into {@code FooCfg}, with the C compiler and without. */
final class HeaderConstantsTest {
  private static final String PROBES =
      """
      package t;
      import dev.autocfg.*;
      @Autocfg
      @ProbeHeader(name = "charBit", headers = "limits.h", value = "CHAR_BIT", defaultValue = "9")
      @ProbeHeader(name = "uintMax", headers = "limits.h", value = "UINT_MAX", defaultValue = "1L")
      @ProbeHeader(name = "ullMax", headers = "limits.h", value = "ULLONG_MAX", defaultValue = "2L")
      @ProbeHeader(name = "sizeOfInt", headers = "limits.h", value = "sizeof(int)")
      @ProbeHeader(name = "pi", headers = "math.h", value = "4 * 0.785", defaultValue = "3.0")
      @ProbeHeader(
          name = "text", headers = {"limits.h", "math.h"}, defines = {"TEXT=\\"a b\\"", "_GNU_SOURCE"},
          value = "TEXT \\"\\\\n\\"", defaultValue = "\\"none\\"")
      @ProbeHeader(name = "nothing", headers = "limits.h", value = "NOTHING_HERE", defaultValue = "-1")
      @ProbeHeader(name = "nowhere", headers = "autocfg/nowhere.h", value = "N", defaultValue = "32")
      @ProbeHeader(name = "cosine", headers = "math.h", declares = "cos")
      @ProbeHeader(name = "structTm", headers = "time.h", declares = "struct tm")
      @ProbeHeader(name = "structNone", headers = "time.h", declares = "struct nothing_here")
      public interface Headers {}
      """;

  @TempDir Path scratch;

  @BeforeEach
  void needsGcc() {
    boolean hasGcc =
        List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)).stream()
            .anyMatch(entry -> Files.isExecutable(Path.of(entry, "gcc")));
    Jdks.need(hasGcc, "gcc is not on the PATH");
  }

  private static JavaFileObject source(String name, String text) {
    return JavaFileObjects.forSourceString(name, text);
  }

  private static Compilation compile(List<String> options, JavaFileObject... files) {
    return Javac.compile(List.of(files), Javac.with(options, "--release", "17"));
  }

  private static Compilation strict(JavaFileObject... files) {
    return Javac.compile(List.of(files), List.of("--release", "17"));
  }

  @Test
  void areFields() throws IOException {
    Compilation compilation = strict(source("t.Headers", PROBES));

    assertThat(compilation).succeededWithoutWarnings();
    check("areFields", compilation);
  }

  @Test
  void withoutCompilerAreWhatOtherwiseSays() throws IOException {
    Compilation compilation =
        Javac.compile(
            List.of(source("t.Headers", PROBES)),
            List.of("--release", "17", "-Aautocfg.cc=/nonexistent/cc"));

    assertThat(compilation).succeededWithoutWarnings();
    check("withoutCompiler", compilation);
    assertEquals(1, notes(compilation).size(), () -> notes(compilation).toString());
    assertEquals(
        """
        [HeaderNotAsked] charBit, cosine, nothing, nowhere, pi, sizeOfInt, structNone, structTm, text, uintMax, ullMax could not be asked: there is no C compiler: what -Aautocfg.cc names is not the absolute path of a program.
          next: install one (Debian: gcc, macOS: xcode-select --install), or name one with -Aautocfg.cc=/path.
          There is no SIZE_OF_INT_VALUE meanwhile: give a value with defaultValue.\
        """,
        notes(compilation).get(0));
  }

  private static List<String> notes(Compilation compilation) {
    return compilation.notes().stream()
        .map(note -> note.getMessage(null))
        .filter(text -> text.startsWith("[HeaderNotAsked]"))
        .map(text -> text.replaceAll("(?m)^ +", "  ")) // javac 17 indents it once more.
        .toList();
  }

  private static void check(String name, Compilation compilation) throws IOException {
    for (String file : List.of("t/HeadersCfg.java", "META-INF/autocfg/t.HeadersCfg.json")) {
      byte[] text = Javac.output(compilation).get(file);
      Golden.check("HeaderConstants/" + name + "/" + file, new String(text, UTF_8));
    }
  }

  @Test
  void aMissingHeaderIsANote() {
    Compilation compilation = strict(source("t.Headers", PROBES));

    List<String> notes = notes(compilation);
    assertEquals(1, notes.size(), notes::toString);
    assertTrue(
        notes
            .get(0)
            .startsWith(
                "[HeaderNotAsked] nowhere could not be asked: the C compiler finds no header"
                    + " autocfg/nowhere.h."),
        notes::toString);
    Diagnostic<? extends JavaFileObject> note =
        compilation.notes().stream()
            .filter(n -> n.getMessage(null).startsWith("[HeaderNotAsked]"))
            .findFirst()
            .orElseThrow();
    assertEquals(13, note.getLineNumber());
  }

  @Test
  void aNoteCanBeAnErrorOrOff() {
    JavaFileObject file = source("t.Headers", PROBES);
    String option = "-Aautocfg.severity.HeaderNotAsked=";
    assertThat(compile(List.of(option + "error"), file)).failed();
    Compilation off = compile(List.of(option + "off"), file);
    assertThat(off).succeededWithoutWarnings();
    assertEquals(List.of(), notes(off));
  }

  @Test
  void otherwiseHasTheTypeOfTheValue() {
    for (String[] row :
        new String[][] {
          {"UINT_MAX", "32", "UINT_MAX is long in Java, and defaultValue = 32 is int."},
          {"INT_MAX", "32L", "INT_MAX is int in Java, and defaultValue = 32L is long."},
          {"1.5", "32", "1.5 is double in Java, and defaultValue = 32 is int."},
          {"1", "\\\"x\\\"", "1 is int in Java, and defaultValue = \"x\" is String."},
        }) {
      Compilation compilation = withOtherwise(row[0], row[1]);
      assertThat(compilation).hadErrorCount(1);
      assertThat(compilation)
          .hadErrorContaining("[TypeMismatch] " + row[2])
          .inFile(compilation.sourceFiles().get(0))
          .onLineContaining("defaultValue");
    }
    assertThat(withOtherwise("UINT_MAX", "32L")).succeededWithoutWarnings();
    assertThat(withOtherwise("NOT_THERE", "32")).succeededWithoutWarnings();
  }

  private static Compilation withOtherwise(String value, String otherwise) {
    return strict(
        source(
            "t.One",
            "package t;\n@dev.autocfg.Autocfg\n@dev.autocfg.ProbeHeader(\n  name = \"one\",\n"
                + "  headers = \"limits.h\",\n  value = \""
                + value
                + "\",\n  defaultValue = \""
                + otherwise
                + "\")\ninterface One {}\n"));
  }

  @Test
  void aLibraryThatIsOffIsNotAsked() {
    JavaFileObject file =
        source(
            "t.Off",
            """
            package t;
            import dev.autocfg.*;
            @Autocfg
            @ProbeLibrary(name = "none", sonames = "libautocfgnone.so.1")
            @ProbeHeader(
                name = "one", headers = "limits.h", value = "INT_MAX", library = "none",
                defaultValue = "5")
            interface Off {
              int ONE = OffCfg.ONE_VALUE;
            }
            """);

    String on = generated(strict(file));
    String off = generated(compile(List.of("-Aautocfg.none=off"), file));

    assertTrue(on.contains("ONE_VALUE = 2147483647;"), on);
    assertTrue(off.contains("ONE_VALUE = 5;") && off.contains("HAS_ONE = false;"), off);
    assertTrue(off.contains("UNUSABLE, none is off (option -Aautocfg.none)"), off);
  }

  private static String generated(Compilation compilation) {
    assertThat(compilation).succeededWithoutWarnings();
    return new String(Javac.output(compilation).get("t/OffCfg.java"), UTF_8);
  }

  @Test
  @Tag("child")
  void valuesAreNotCopiedIntoUsers() throws IOException {
    JavaFileObject user =
        source(
            "t.User",
            """
            package t;
            class User {
              public static void main(String[] arguments) {
                System.out.print(HeadersCfg.CHAR_BIT_VALUE + " " + HeadersCfg.TEXT_VALUE.strip());
                System.out.print(" " + HeadersCfg.HAS_CHAR_BIT + " " + HeadersCfg.NOWHERE_VALUE);
              }
            }
            """);
    JavaFileObject one =
        source("t.Headers", PROBES.replaceFirst("(?m)^@ProbeHeader\\(name = \"sizeOfInt.*\\n", ""));
    write(strict(one, user));
    assertEquals("8 a b true 32", run());

    write(compile(List.of("-Aautocfg.cc=/nonexistent/cc"), one));
    assertEquals("9 none false 32", run());
    assertTrue(
        ByteSearch.contains(Files.readAllBytes(scratch.resolve("t/User.class")), "TEXT_VALUE"));
    assertFalse(ByteSearch.contains(Files.readAllBytes(scratch.resolve("t/User.class")), "a b"));
  }

  private void write(Compilation compilation) throws IOException {
    assertThat(compilation).succeeded();
    for (Map.Entry<String, byte[]> file : Javac.output(compilation).entrySet()) {
      Path target = scratch.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  private String run() throws IOException {
    String path = scratch + File.pathSeparator + Javac.runtime();
    Tools.Run run = Tools.java(scratch, new ArrayList<>(List.of("-cp", path, "t.User")));
    assertEquals(0, run.status(), run::output);
    return run.output();
  }

  @Test
  void aReportTellsAllAndNothingTwice() throws IOException {
    Path report = scratch.resolve("report.txt");
    Compilation compilation =
        compile(List.of("-Aautocfg.report=" + report), source("t.Headers", PROBES));

    assertThat(compilation).succeededWithoutWarnings();
    assertEquals(1, notes(compilation).size(), () -> notes(compilation).toString());
    String text = Files.readString(report);
    assertTrue(text.contains("  charBit: PRESENT: CHAR_BIT is 8\n"), text);
    assertTrue(text.contains("the C compiler is /"), text);
  }

  @Test
  void ofAnotherTargetOnlyItsOwnCompilerIsAsked() {
    Compilation compilation =
        compile(List.of("-Aautocfg.target=linux-loongarch64"), source("t.Headers", PROBES));

    assertThat(compilation).succeededWithoutWarnings();
    assertEquals(1, notes(compilation).size(), () -> notes(compilation).toString());
    assertTrue(
        notes(compilation)
            .get(0)
            .contains("there is no C compiler: no loongarch64-linux-gnu-gcc, loongarch64-linux"),
        () -> notes(compilation).toString());
  }

  @Test
  void probesBesideNoConstantsAreNotAsked() {
    Compilation compilation = strict(source("t.Headers", PROBES.replace("@Autocfg\n", "")));

    assertThat(compilation).succeededWithoutWarnings();
    assertEquals(List.of(), notes(compilation));
  }

  @Test
  void nothingThatIsGeneratedNamesThisMachine() {
    Compilation compilation = strict(source("t.Headers", PROBES));
    Javac.output(compilation)
        .forEach(
            (path, bytes) -> {
              assertFalse(ByteSearch.contains(bytes, "/usr/"), path);
              assertFalse(ByteSearch.contains(bytes, "autocfg-question"), path);
            });
  }
}
