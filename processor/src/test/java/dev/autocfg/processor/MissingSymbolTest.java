package dev.autocfg.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a native interface and a probe name is compared with what the library here exports. */
final class MissingSymbolTest {
  private static final String REFUSAL =
      "CallsNative refuses the library at run time where it is not exported";

  @TempDir Path scratch;
  private Path library;

  @BeforeEach
  void build() throws IOException {
    Path inner = Files.writeString(scratch.resolve("i.c"), "int inner_part(void) { return 42; }\n");
    Tools.sharedObject(scratch, "libinner.so", inner);
    Path source =
        Files.writeString(
            scratch.resolve("o.c"),
            "int work_start(void) { return 1; }\n"
                + "int work_size(void) { return 1; }\n"
                + "const char *work_version(void) { return \"1.0\"; }\n");
    String[] options = {
      "-L" + scratch, "-Wl,--no-as-needed", "-l:libinner.so", "-Wl,-rpath,$ORIGIN"
    };
    library = Tools.sharedObject(scratch, "libwork.so", source, options).toAbsolutePath();
  }

  private Compilation compile(String probe, String function, String... options) {
    JavaFileObject calls =
        JavaFileObjects.forSourceLines(
            "t.Calls",
            "package t;",
            "import dev.autocfg.*;",
            "@ProbeLibrary(name = \"work\", sonames = \"libwork.so\"" + probe + ")",
            "@NativeInterface(library = \"work\", init = \"work_start\")",
            "interface Calls {",
            "  @CFunction(\"int work_start(void)\") int start();",
            "  @CFunction(\"int " + function + "(void)\") int call();",
            "}");
    List<String> all = new ArrayList<>(List.of("--release", "17", "-Aautocfg.work=" + library));
    all.addAll(List.of(options));
    return Javac.compiler(all).compile(calls);
  }

  private static List<String> told(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(each -> each.getMessage(null).startsWith("[MissingSymbol]"))
        .map(MissingSymbolTest::shown)
        .toList();
  }

  private static String shown(Diagnostic<?> diagnostic) {
    return diagnostic.getKind()
        + " "
        + diagnostic.getLineNumber()
        + " "
        + diagnostic.getMessage(null).replaceAll("\\R *", " ");
  }

  @Test
  void aMisspeltFunctionIsAWarningAtItsPrototype() {
    Compilation compilation = compile("", "work_sizee");
    assertThat(compilation).succeeded();
    assertEquals(
        List.of(
            "WARNING 7 [MissingSymbol] libwork.so does not export work_sizee (did you mean"
                + " \"work_size\"?). next: correct the name. "
                + REFUSAL
                + "."),
        told(compilation));
  }

  @Test
  void aFunctionOfAnotherVersionIsANote() {
    Compilation compilation = compile("", "work_of_tomorrow", "-Werror");
    assertThat(compilation).succeeded();
    assertEquals(
        List.of(
            "NOTE 7 [MissingSymbol] libwork.so does not export work_of_tomorrow. "
                + REFUSAL
                + "; a newer one may have it, and then nothing needs doing."),
        told(compilation));
  }

  @Test
  void whatIsExportedIsNotTold() {
    assertEquals(List.of(), told(compile(", versionFunction = \"work_version\"", "work_size")));
    assertEquals(List.of(), told(compile("", "inner_part")), "of a library that it needs");
    assertEquals(List.of(), told(compile("", "printf")), "of libc, which it needs");
  }

  @Test
  void symbolsAndTheVersionFunctionAreCompared() {
    Compilation symbols = compile(", symbols = {\"work_size\", \"work_strat\"}", "work_size");
    assertEquals(
        List.of(
            "WARNING 3 [MissingSymbol] libwork.so does not export work_strat (did you mean"
                + " \"work_start\"?). next: correct the name. The library is refused at run time"
                + " where it is not exported."),
        told(symbols));
    Compilation version = compile(", versionFunction = \"work_versoin\"", "work_size");
    assertEquals(1, told(version).size(), version.diagnostics()::toString);
  }

  @Test
  void aLibraryOfAnotherVersionIsNotCompared() {
    String outside = ", version = \">=9\", sonameVersions = \"libwork.so = 1\"";
    Compilation compilation = compile(outside, "work_sizee");
    assertEquals(List.of(), told(compilation), compilation.diagnostics()::toString);
  }

  @Test
  void theSeverityIsTheBuilders() {
    String option = "-Aautocfg.severity.MissingSymbol=";
    assertEquals(List.of(), told(compile("", "work_sizee", option + "off", "-Werror")));
    assertThat(compile("", "work_of_tomorrow", option + "error")).failed();
  }
}
