package dev.autocfg.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A library needs the one that exports the function: what the build says of it with
 * includeDependencies, and what a run finds through it.
 */
final class NeededLibraryTest {
  @TempDir Path scratch;
  private Path outer;

  @BeforeEach
  void build() throws IOException {
    Path inner = Files.writeString(scratch.resolve("i.c"), "int inner(void) { return 42; }\n");
    Tools.sharedObject(scratch, "libinner.so", inner);
    Path source = Files.writeString(scratch.resolve("o.c"), "int outer(void) { return 1; }\n");
    String[] options = {
      "-L" + scratch, "-Wl,--no-as-needed", "-l:libinner.so", "-Wl,-rpath,$ORIGIN"
    };
    outer = Tools.sharedObject(scratch, "libouter.so", source, options).toAbsolutePath();
  }

  private Compilation compile(boolean includeDependencies) {
    return Javac.compiler(List.of("--release", "17", "-Aautocfg.outer=" + outer))
        .compile(
            JavaFileObjects.forSourceString(
                "t.Calls",
                """
                package t;
                import dev.autocfg.*;
                @Autocfg
                @ProbeLibrary(name = "outer", sonames = "libouter.so", symbols = "inner",
                    includeDependencies = %s, packages = "debian:outer")
                @NativeInterface(library = "outer")
                interface Calls {
                  @CFunction("int inner(void)")
                  int inner();
                }
                """
                    .formatted(includeDependencies)),
            JavaFileObjects.forSourceString(
                "t.Main",
                """
                package t;
                class Main {
                  public static void main(String[] arguments) {
                    System.out.print(CallsCfg.HAS_OUTER + " " + CallsNative.get().inner());
                  }
                }
                """));
  }

  @Test
  @Tag("child")
  void aRunFindsWhatTheBuildFound() throws IOException {
    Jdks.needFfm();
    Compilation compilation = compile(true);
    assertThat(compilation).succeeded();
    assertEquals("true 42", run(compilation));
  }

  @Test
  void theOwnTableDoesNotHaveIt() {
    Compilation compilation = compile(false);
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining(
            "[MissingLibrary] outer is UNUSABLE on this machine: libouter.so does not export"
                + " inner");
    assertThat(compilation).hadErrorContaining("next: install it, give its file");
  }

  private String run(Compilation compilation) throws IOException {
    for (Map.Entry<String, byte[]> file : Javac.output(compilation).entrySet()) {
      Path target = scratch.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    Tools.Run run =
        Tools.java(
            scratch,
            List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Dautocfg.outer=" + outer,
                "-cp",
                scratch + File.pathSeparator + Javac.runtime(),
                "t.Main"));
    assertTrue(run.status() == 0, run::output);
    return run.output();
  }
}
