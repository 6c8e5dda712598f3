package dev.autocfg.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The diagnostics that depend on the machine, the options or another processor. */
final class DiagnosticsTest {
  private static final JavaFileObject LIBRARY =
      JavaFileObjects.forSourceString(
          "t.Facts",
          """
          package t;
          import dev.autocfg.*;
          @Autocfg
          @ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
          interface Facts {}
          """);

  private static final JavaFileObject CALLS =
      JavaFileObjects.forSourceString(
          "t.Calls",
          """
          package t;
          import dev.autocfg.*;
          @ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
          @NativeInterface(library = "absent")
          interface Calls {
            @CFunction("int f(void)") int f();
          }
          """);

  private static final JavaFileObject FLAG =
      JavaFileObjects.forSourceString(
          "t.Flag",
          """
          package t;
          import dev.autocfg.*;
          @Autocfg
          @ProbeType(name = "hex", value = "java.util.HexFormat")
          interface Flag {}
          """);

  @TempDir Path scratch;

  @ParameterizedTest
  @ValueSource(ints = {8, 11, 16})
  void releaseBelow17IsOneError(int release) {
    for (JavaFileObject file : List.of(LIBRARY, CALLS, FLAG)) {
      Compilation compilation = compile(file, "--release", "" + release, "-Xlint:-options");
      assertEquals(1, compilation.errors().size(), compilation.errors()::toString);
      String message = compilation.errors().get(0).getMessage(null);
      assertTrue(
          message.startsWith(
              "[OldRelease] This compilation is for release "
                  + release
                  + ", but what Autocfg generates needs Java 17."),
          message);
    }
    assertThat(compile(FLAG, "--release", "17")).succeeded();
  }

  @Test
  void notesOnceThatALibraryIsNotHere() {
    Compilation compilation = compile(LIBRARY, "--release", "17", "-Werror");

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .hadNoteContaining(
            "[LibraryNotFound] absent is ABSENT on this machine: none of its file names is in the"
                + " directories that were searched: libautocfgabsent.so.0.")
        .inFile(LIBRARY)
        .onLineContaining("name = \"absent\"");
    assertThat(compilation).hadNoteContaining("It is looked for again at run time");
    assertEquals(1, notes(compilation, "[LibraryNotFound]"));
  }

  @Test
  void notesNothingOfALibraryThatIsOff() {
    Compilation compilation = compile(LIBRARY, "--release", "17", "-Aautocfg.absent=off");

    assertThat(compilation).succeededWithoutWarnings();
    assertEquals(0, compilation.notes().size(), () -> compilation.notes().toString());
  }

  @Test
  void refusesToBuildWithoutARequiredLibrary() {
    Compilation compilation = compile(LIBRARY, "-Aautocfg.absent=require");

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining(
            "[MissingLibrary] absent is ABSENT on this machine: none of its file names is in the"
                + " directories that were searched: libautocfgabsent.so.0, and the build requires"
                + " it (option -Aautocfg.absent).")
        .inFile(LIBRARY)
        .onLineContaining("name = \"absent\"");
    assertThat(compilation)
        .hadErrorContaining(
            "next: install it, give its file with -Aautocfg.absent=/path, or do not require it.");
  }

  @Test
  void refusesToBuildWithAFileThatIsNotThere() {
    Path missing = scratch.resolve("libmissing.so").toAbsolutePath();
    Compilation compilation = compile(LIBRARY, "-Aautocfg.absent=" + missing);

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining(
            "[MissingLibrary] absent is ABSENT on this machine: the file that option"
                + " -Aautocfg.absent names does not exist, and the build requires it (option"
                + " -Aautocfg.absent).")
        .inFile(LIBRARY)
        .onLineContaining("name = \"absent\"");
  }

  @Test
  void buildsWithAFileThatIsThere() throws IOException {
    Path source = Files.writeString(scratch.resolve("f.c"), "int f(void) { return 1; }\n");
    Path file = Tools.sharedObject(scratch, "libf.so", source);
    Compilation compilation = compile(LIBRARY, "-Aautocfg.absent=" + file.toAbsolutePath());

    assertThat(compilation).succeededWithoutWarnings();
    assertEquals(0, compilation.notes().size(), () -> compilation.notes().toString());
  }

  @Test
  void notesThatAnOldCompilerBuildsNoNativeHalf() {
    Jdks.needNoFfm();
    Compilation compilation = compile(CALLS, "--release", "17", "-Werror");

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .hadNoteContaining(
            "[NoNativeHalf] t.Calls gets no FFM implementation, so what is built here never uses"
                + " absent: the compiler is JDK "
                + Jdks.FEATURE
                + ".")
        .inFile(CALLS)
        .onLineContaining("@NativeInterface");
    assertThat(compilation)
        .hadNoteContaining("next: compile with JDK 22 or newer; --release may stay as it is.");
    assertEquals(1, notes(compilation, "[NoNativeHalf]"));
  }

  @Test
  void notesNothingWhereTheNativeHalfIsBuilt() {
    Jdks.needFfm();
    Compilation compilation = compile(CALLS, "--release", "17");

    assertThat(compilation).succeededWithoutWarnings();
    assertEquals(0, notes(compilation, "[NoNativeHalf]"));
  }

  @Test
  void warnsOnceOfASourceLevelWithoutARelease() {
    Jdks.need(Jdks.FEATURE > 17, "JDK 17 is not newer than source level 17");
    Compilation compilation = compile(FLAG, "-source", "17", "-target", "17");

    assertThat(compilation).succeeded();
    assertThat(compilation)
        .hadWarningContaining(
            "[TargetMismatch] The source level is 17, but the JDK API is that of "
                + Jdks.FEATURE
                + ", which is what hex is answered by.")
        .inFile(FLAG)
        .onLineContaining("java.util.HexFormat");
    assertThat(compilation)
        .hadWarningContaining("next: compile with --release 17 instead of -source and -target.");
    assertEquals(1, tagged(compilation.warnings(), "[TargetMismatch]"));
  }

  @Test
  void warnsOfNoSourceLevelWhereOnlyLibrariesAreAskedFor() {
    Jdks.need(Jdks.FEATURE > 17, "JDK 17 is not newer than source level 17");
    Compilation compilation =
        compile(LIBRARY, "-source", "17", "-target", "17", "-Aautocfg.absent=off");

    assertThat(compilation).succeeded();
    assertEquals(0, tagged(compilation.warnings(), "[TargetMismatch]"));
  }

  @Test
  void warnsOfNoReleaseAndOfNoHost() {
    String host = Integer.toString(Jdks.FEATURE);
    for (List<String> options :
        List.of(
            List.of("--release", "17"),
            List.<String>of(),
            List.of("-source", host, "-target", host))) {
      Compilation compilation = compile(FLAG, options.toArray(String[]::new));
      assertThat(compilation).succeeded();
      assertEquals(0, tagged(compilation.warnings(), "[TargetMismatch]"));
    }
  }

  @Test
  void refusesANameThatTheUserHasTaken() {
    JavaFileObject taken =
        JavaFileObjects.forSourceString(
            "t.FlagCfg",
            """
            package t;
            class FlagCfg {}
            """);
    Compilation compilation = Javac.compiler(List.of()).compile(FLAG, taken);

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[NameCollision] could not write t.FlagCfg: ");
  }

  @Test
  void ownFaultsHoldTheirTraceAndSayWhoseTheyAre() {
    // The nested compile has a stub of the run time's class, and not the user's of that name.
    Jdks.needFfm();
    JavaFileObject impostor =
        JavaFileObjects.forSourceString(
            "dev.autocfg.runtime.generated.NativeTypes",
            """
            package dev.autocfg.runtime.generated;
            import dev.autocfg.*;
            @ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
            @NativeInterface(library = "absent")
            interface NativeTypes {
              @CFunction("int f(void)") int f();
            }
            """);
    Compilation compilation = Javac.compiler(List.of("--release", "17")).compile(impostor);

    assertThat(compilation).failed();
    assertThat(compilation)
        .hadErrorContaining("[InternalError] Autocfg failed; this is a bug of Autocfg");
    assertThat(compilation).hadErrorContaining("java.lang.IllegalStateException");
  }

  private static Compilation compile(JavaFileObject source, String... options) {
    List<String> all = new ArrayList<>(List.of("-Xlint:all,-options"));
    all.addAll(List.of(options));
    return Javac.compiler(all).compile(source);
  }

  private static long notes(Compilation compilation, String tag) {
    return tagged(compilation.notes(), tag);
  }

  private static long tagged(List<Diagnostic<? extends JavaFileObject>> diagnostics, String tag) {
    assertTrue(
        diagnostics.stream().allMatch(d -> d.getMessage(null).startsWith("[")),
        diagnostics::toString);
    return diagnostics.stream().filter(d -> d.getMessage(null).startsWith(tag)).count();
  }
}
