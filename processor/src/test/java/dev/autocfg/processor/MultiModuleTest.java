package dev.autocfg.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several modules in one compilation ({@code --module-source-path}): each has its own classes. */
@Tag("child")
final class MultiModuleTest {
  private static final String FEATURES =
      """
      package %s;
      import dev.autocfg.*;
      @Autocfg
      @ProbeType(name = "x", value = "java.lang.String")
      @ProbeType(name = "logger", value = "java.util.logging.Logger")
      @ProbeLibrary(name = "z", sonames = "libautocfgabsent.so.1")
      public interface Feat {
        static void main(String[] a) {
          System.out.print(FeatCfg.HAS_X + " " + FeatCfg.HAS_LOGGER + " ");
          System.out.print(FeatChoice.choice().name() + " " + CallsNative.availability().available());
        }
        @Candidate(of = Feat.class, when = "z", rank = 1) final class Native implements Feat {}
        @Candidate(of = Feat.class, rank = 2) final class Plain implements Feat {}
      }
      """;

  private static final String CALLS =
      """
      package %s;
      import dev.autocfg.*;
      @NativeInterface(library = "z")
      interface Calls {
        @CFunction("int z(void)") int z();
      }
      """;

  @TempDir Path scratch;

  private void module(String name, String packageName, String requires) throws IOException {
    Path directory = Files.createDirectories(scratch.resolve("src").resolve(name));
    Files.writeString(
        directory.resolve("module-info.java"),
        "module " + name + " { requires dev.autocfg; " + requires + "}\n");
    Path inside = Files.createDirectory(directory.resolve(packageName));
    Files.writeString(inside.resolve("Feat.java"), FEATURES.formatted(packageName));
    Files.writeString(inside.resolve("Calls.java"), CALLS.formatted(packageName));
  }

  private List<String> compile(String... modules) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options = new ArrayList<>();
    options.addAll(List.of("--module-source-path", scratch.resolve("src").toString()));
    options.addAll(List.of("-d", out().toString(), "--module-path", Javac.runtime().toString()));
    options.addAll(List.of("--release", "17", "-Xlint:all"));
    try (StandardJavaFileManager files = javac.getStandardFileManager(found, null, null);
        Stream<Path> sources = Files.walk(scratch.resolve("src"))) {
      List<Path> units =
          sources
              .filter(file -> file.toString().endsWith(".java"))
              .filter(
                  file -> List.of(modules).contains(file.getName(scratch.getNameCount() + 1) + ""))
              .toList();
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null, files, found, options, null, files.getJavaFileObjectsFromPaths(units));
      task.setProcessors(List.of(new CfgProcessor(), new BindingProcessor()));
      boolean isCompiled = task.call();
      List<String> complaints =
          found.getDiagnostics().stream()
              .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
              .map(each -> each.getMessage(Locale.ROOT))
              .toList();
      assertTrue(isCompiled, complaints::toString);
      return complaints;
    }
  }

  private Path out() {
    return scratch.resolve("out");
  }

  private String run(String module, String packageName) throws IOException {
    String path = out() + java.io.File.pathSeparator + Javac.runtime();
    Tools.Run run =
        Tools.java(scratch, List.of("-p", path, "-m", module + "/" + packageName + ".Feat"));
    assertEquals(0, run.status(), run::output);
    return run.output();
  }

  @ParameterizedTest
  @ValueSource(strings = {"in", "in2"})
  void eachModuleHasItsOwn(String other) throws IOException {
    module("first", "in", "");
    module("second", other, "requires java.logging; ");
    assertEquals(List.of(), compile("first", "second"));

    assertEquals("true false Plain false", run("first", "in"));
    assertEquals("true true Plain false", run("second", other));
    for (String module : List.of("first/", "second/")) {
      String name = module.equals("first/") ? "in" : other;
      assertTrue(
          Files.exists(out().resolve(module + "META-INF/autocfg/" + name + ".FeatCfg.json")));
      assertTrue(
          Files.exists(out().resolve(module + "META-INF/autocfg/" + name + ".FeatChoice.json")));
    }
  }

  @Test
  void oneOfSeveralModulesAlone() throws IOException {
    module("first", "in", "");
    module("second", "in", "");
    assertEquals(List.of(), compile("second"));
    assertEquals("true false Plain false", run("second", "in"));
  }
}
