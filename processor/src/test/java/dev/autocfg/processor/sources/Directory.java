package dev.autocfg.processor.sources;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.autocfg.processor.BindingProcessor;
import dev.autocfg.processor.CfgProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** A directory of conditional sources in a test. */
record Directory(Path root) {
  /** Declares probes, a contract and a candidate without a condition. */
  static final JavaFileObject HASH =
      JavaFileObjects.forSourceString(
          "test.Hash",
          """
          package test;
          import dev.autocfg.*;
          @ProbeType(name = "ffm", value = "java.lang.foreign.Linker")
          @ProbeType(name = "nope", value = "java.lang.NoSuchType")
          @ProbeLibrary(name = "gone", sonames = "libautocfg-gone.so.1", versionFunction = "gone_v")
          public interface Hash {}
          """);

  static final JavaFileObject PLAIN =
      JavaFileObjects.forSourceString(
          "test.PlainHash",
          """
          package test;
          @dev.autocfg.Candidate(of = Hash.class, rank = 9)
          final class PlainHash implements Hash {}
          """);

  Path file(String name, String text) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes {@code test.<name>}, a candidate of {@code test.Hash}. */
  Path candidate(String name, String when, int rank) {
    String text =
        """
        package test;
        import dev.autocfg.When;
        @When("%s")
        @dev.autocfg.Candidate(of = Hash.class, rank = %d)
        final class %s implements Hash {}
        """;
    return file("test/" + name + ".java", text.formatted(when, rank, name));
  }

  /** Compiles with {@link #HASH} and {@link #PLAIN}, every warning an error. */
  Compilation compile(String... options) {
    return compile(List.of(HASH, PLAIN), options);
  }

  Compilation compile(List<JavaFileObject> ordinary, String... options) {
    List<Object> all = new ArrayList<>(List.of("-Xlint:all", "-Aautocfg.sources=" + root));
    all.addAll(List.of(options));
    return javac()
        .withProcessors(new BindingProcessor(), new CfgProcessor())
        .withOptions(all)
        .compile(ordinary);
  }

  static String text(Compilation compilation, String name) {
    try {
      return compilation
          .generatedSourceFile(name)
          .orElseThrow(() -> new AssertionError(compilation.diagnostics().toString()))
          .getCharContent(false)
          .toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns the messages of one kind, in their order; javac indents what follows the first line.
   */
  static List<String> messages(Compilation compilation, Diagnostic.Kind kind) {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == kind)
        .map(diagnostic -> diagnostic.getMessage(null).replace("\n    ", "\n  "))
        .toList();
  }
}
