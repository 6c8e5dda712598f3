package dev.autocfg.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiling some candidates of a contract again, into the same directory, loses no other. */
@Tag("child")
final class PartialCompilationTest {
  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.of(
              "Hash",
              "public interface Hash { static void main(String[] a) {"
                  + " System.out.print(HashChoice.choice().explain()); } }",
              "package-info",
              "@dev.autocfg.ProbeType(name = \"hex\", value = \"java.util.HexFormat\") package t;",
              "Facts",
              "@Autocfg @ProbeLibrary(name = \"z\", sonames = \"libautocfgabsent.so.1\")"
                  + " interface Facts {}",
              "Calls",
              "@NativeInterface(library = \"z\") interface Calls {"
                  + " @CFunction(\"int z(void)\") int z(); }",
              "NativeHash",
              "@Candidate(of = Hash.class, when = \"z\", rank = 1) class NativeHash implements Hash"
                  + " {}",
              "HexHash",
              "@Candidate(of = Hash.class, when = \"hex && os == windows\", rank = 2)"
                  + " class HexHash implements Hash { @KnownAnswer static void test() {} }",
              "Nest",
              "class Nest { @Candidate(of = Hash.class, rank = 3) static class Inner implements"
                  + " Hash {} }"));

  @TempDir Path scratch;
  private final DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();

  @BeforeEach
  void compileAll() throws IOException {
    Files.createDirectories(source("Hash").getParent());
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      write(file.getKey(), file.getValue());
    }
    assertTrue(compile(false, FILES.keySet().toArray(String[]::new)), this::told);
  }

  private void write(String name, String text) throws IOException {
    String head = name.equals("package-info") ? "" : "package t;\nimport dev.autocfg.*;\n";
    Files.writeString(source(name), head + text + "\n");
  }

  private Path source(String name) {
    return scratch.resolve("src/t").resolve(name + ".java");
  }

  private Path out() {
    return scratch.resolve("out");
  }

  private boolean compile(boolean seesOutput, String... names) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    String path = Javac.runtime() + (seesOutput ? File.pathSeparator + out() : "");
    List<String> options = List.of("--release", "17", "-d", out().toString(), "-cp", path);
    try (StandardJavaFileManager files = javac.getStandardFileManager(found, null, null)) {
      List<Path> units = Stream.of(names).map(this::source).toList();
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null, files, found, options, null, files.getJavaFileObjectsFromPaths(units));
      task.setProcessors(List.of(new CfgProcessor(), new BindingProcessor()));
      return task.call();
    }
  }

  private String told() {
    List<String> all = new ArrayList<>();
    for (Diagnostic<?> each : found.getDiagnostics()) {
      if (each.getKind() != Diagnostic.Kind.NOTE) {
        all.add(each.getMessage(Locale.ROOT));
      }
    }
    return String.join("\n", all);
  }

  private Map<String, byte[]> generated() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out())) {
      for (Path file : all.filter(Files::isRegularFile).filter(this::isPartOfIt).toList()) {
        files.put(out().relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** A source without a type, which only asks for another round, is needed by some compilations. */
  private boolean isPartOfIt(Path file) {
    return !file.getFileName().toString().equals("HashChoiceRound2.java");
  }

  private String run() throws IOException {
    String path = out() + File.pathSeparator + Javac.runtime();
    Tools.Run run = Tools.java(scratch, List.of("-cp", path, "t.Hash"));
    assertEquals(0, run.status(), run::output);
    return run.output();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NativeHash", "HexHash", "Nest"})
  void ofOneCandidateGivesTheSameFiles(String name) throws IOException {
    Map<String, byte[]> before = generated();
    assertTrue(compile(true, name), this::told);
    assertEquals("", told());
    Map<String, byte[]> after = generated();
    assertEquals(before.keySet(), after.keySet());
    before.forEach((file, bytes) -> assertArrayEquals(bytes, after.get(file), file));
  }

  @Test
  void ofAChangedCandidateChangesItAlone() throws IOException {
    write("Nest", FILES.get("Nest").replace("rank = 3", "rank = 0"));
    assertTrue(compile(true, "Nest"), this::told);
    String explained = run();
    assertTrue(explained.contains("Inner: chosen"), explained);
    assertTrue(explained.indexOf("Inner") < explained.indexOf("NativeHash"), explained);
    assertTrue(explained.contains("HexHash"), explained);
  }

  @Test
  void aDeletedCandidateIsGone() throws IOException {
    Files.delete(out().resolve("t/HexHash.class"));
    assertTrue(compile(true, "Nest"), this::told);
    String explained = run();
    assertFalse(explained.contains("HexHash"), explained);
    assertTrue(explained.contains("NativeHash"), explained);
  }

  @Test
  void whatCannotBeSeenIsToldAndNothingIsWritten() throws IOException {
    Map<String, byte[]> before = generated();
    assertFalse(compile(false, "Hash", "Nest"));
    assertTrue(
        told()
            .contains(
                "[LostCandidate] HashChoice was made with t.HexHash, whose class file is in the"
                    + " output directory, but which is neither compiled here nor on the class"
                    + " path."),
        this::told);
    assertArrayEquals(before.get("t/HashChoice.class"), generated().get("t/HashChoice.class"));
  }

  @Test
  void aWholeCompilationIsNoPartialOne() throws IOException {
    assertTrue(compile(false, FILES.keySet().toArray(String[]::new)), this::told);
    assertEquals("", told());
  }

  @Test
  void ofWhatBelongsToNoChoiceWritesNone() throws IOException {
    Files.delete(out().resolve("t/HashChoice.class"));
    assertTrue(compile(true, "Facts"), this::told);
    assertFalse(Files.exists(out().resolve("t/HashChoice.class")));
  }
}
