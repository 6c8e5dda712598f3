package dev.autocfg.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilations without a directory for classes, and tools that keep or refuse files themselves. */
final class FileManagersTest {
  private static final String WORK =
      """
      package p;
      import dev.autocfg.*;
      @Autocfg
      @ProbeType(name = "x", value = "java.lang.String")
      @ProbeLibrary(name = "sodium", sonames = "libautocfgabsent.so.1")
      public interface Work {
        @Candidate(of = Work.class, when = "sodium", rank = 1) final class A implements Work {}
        @Candidate(of = Work.class, rank = 2) final class B implements Work {}
        static void main(String[] a) {
          System.out.println(WorkCfg.HAS_X + " " + WorkChoice.choice().explain());
        }
      }
      @NativeInterface(library = "sodium")
      interface Calls { @CFunction("int sodium_init(void)") int init(); }
      """;

  @TempDir Path scratch;
  private final DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
  private Path source;

  @BeforeEach
  void write() throws IOException {
    Path directory = Files.createDirectory(scratch.resolve("p"));
    source = Files.writeString(directory.resolve("Work.java"), WORK);
  }

  /** The file manager of a tool that keeps classes in memory. */
  private static class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
    final Map<String, ByteArrayOutputStream> files = new TreeMap<>();

    Memory(StandardJavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String name,
        JavaFileObject.Kind kind,
        FileObject sibling)
        throws IOException {
      return file(name.replace('.', '/') + kind.extension, kind);
    }

    JavaFileObject file(String path, JavaFileObject.Kind kind) {
      return new SimpleJavaFileObject(URI.create("mem:///" + path), kind) {
        @Override
        public OutputStream openOutputStream() {
          return files.computeIfAbsent(path, unseen -> new ByteArrayOutputStream());
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
          return files.get(path).toString(StandardCharsets.UTF_8);
        }
      };
    }
  }

  private boolean compile(JavaFileManager manager, StandardJavaFileManager standard)
      throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    List<String> options = List.of("--release", "17", "-cp", Javac.runtime().toString());
    JavaCompiler.CompilationTask task =
        javac.getTask(
            null, manager, found, options, null, standard.getJavaFileObjects(source.toFile()));
    task.setProcessors(List.of(new CfgProcessor(), new BindingProcessor()));
    return task.call();
  }

  private interface Setup {
    JavaFileManager of(StandardJavaFileManager standard);
  }

  private boolean compile(Setup setup) throws IOException {
    try (StandardJavaFileManager standard =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(found, null, null)) {
      return compile(setup.of(standard), standard);
    }
  }

  private static JavaFileManager located(
      StandardJavaFileManager standard, StandardLocation location, Path directory) {
    try {
      standard.setLocation(location, List.of(directory.toFile()));
      return standard;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> told(Diagnostic.Kind kind) {
    return found.getDiagnostics().stream()
        .filter(each -> each.getKind() == kind)
        .map(each -> each.getMessage(Locale.ROOT).lines().findFirst().orElse(""))
        .toList();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(scratch)) {
      return all.filter(Files::isRegularFile)
          .map(file -> scratch.relativize(file).toString())
          .filter(name -> !name.startsWith("output"))
          .sorted()
          .toList();
    }
  }

  @Test
  @Tag("child")
  void withoutADirectoryNothingIsMisplaced() throws IOException {
    List<String> before = here();
    assertTrue(
        compile(standard -> located(standard, StandardLocation.SOURCE_OUTPUT, scratch)),
        () -> found.getDiagnostics().toString());

    List<String> warnings = told(Diagnostic.Kind.WARNING);
    assertEquals(1, warnings.size(), warnings::toString);
    assertTrue(warnings.get(0).startsWith("[NoClassOutput] There is no directory for class files"));
    assertEquals(before, here());
    assertTrue(
        files().stream().allMatch(name -> name.endsWith(".class") || name.endsWith(".java")),
        files()::toString);
    String run = run();
    assertTrue(run.startsWith("true "), run);
    String reason =
        Runtime.version().feature() < 22
            ? "this JDK " + Runtime.version().feature() + " has no FFM"
            : "left out of a build that had no directory for class files";
    assertTrue(run.contains(reason), run);
  }

  /** Returns what is in the working directory, which files without a place end up in. */
  private static List<String> here() {
    return List.of(new File("").getAbsoluteFile().list()).stream().sorted().toList();
  }

  private String run() throws IOException {
    String path = scratch + File.pathSeparator + Javac.runtime();
    Tools.Run run = Tools.java(scratch, List.of("-cp", path, "p.Work"));
    assertEquals(0, run.status(), run::output);
    return run.output();
  }

  @Test
  void withADirectoryNothingIsTold() throws IOException {
    Path out = Files.createDirectory(scratch.resolve("out"));
    assertTrue(compile(standard -> located(standard, StandardLocation.CLASS_OUTPUT, out)));
    assertEquals(List.of(), told(Diagnostic.Kind.WARNING));
    assertTrue(files().contains("out/META-INF/autocfg/p.WorkCfg.json"), files()::toString);
  }

  @Test
  void aToolThatKeepsResourcesGetsThem() throws IOException {
    List<Memory> used = new ArrayList<>();
    assertTrue(
        compile(
            standard -> {
              used.add(
                  new Memory(standard) {
                    @Override
                    public FileObject getFileForOutput(
                        Location location, String pack, String relative, FileObject sibling) {
                      return file(relative, JavaFileObject.Kind.OTHER);
                    }
                  });
              return used.get(0);
            }));
    assertEquals(List.of(), told(Diagnostic.Kind.WARNING));
    assertTrue(used.get(0).files.containsKey("META-INF/autocfg/p.WorkCfg.json"));
  }

  @Test
  void aToolWithoutAPlaceForResourcesIsTold() throws IOException {
    assertTrue(compile(Memory::new));
    assertEquals(1, told(Diagnostic.Kind.WARNING).size());
    assertTrue(told(Diagnostic.Kind.WARNING).get(0).startsWith("[NoClassOutput]"));
    assertEquals(List.of("p/Work.java"), files());
  }

  @Test
  void aToolThatFailsIsNamedWithItsFailure() throws IOException {
    assertFalse(compile(standard -> refusing(standard, new UnsupportedOperationException("none"))));
    List<String> errors = told(Diagnostic.Kind.ERROR);
    assertTrue(errors.stream().allMatch(error -> error.startsWith("[NotWritten] ")));
    assertTrue(errors.get(0).endsWith("UnsupportedOperationException: none."), errors::toString);
  }

  @Test
  void aToolThatReturnsNoFileIsNamed() throws IOException {
    assertFalse(compile(standard -> refusing(standard, null)));
    List<String> errors = told(Diagnostic.Kind.ERROR);
    assertFalse(errors.isEmpty());
    assertTrue(errors.stream().allMatch(error -> error.startsWith("[NotWritten] ")));
  }

  private static JavaFileManager refusing(
      StandardJavaFileManager standard, RuntimeException failure) {
    return new Memory(standard) {
      @Override
      public FileObject getFileForOutput(
          Location location, String pack, String relative, FileObject sibling) {
        if (failure != null) {
          throw failure;
        }
        return null;
      }
    };
  }

  @Test
  void aFullDiskIsNotOurBug() throws IOException {
    assertFalse(
        compile(
            standard ->
                new Memory(standard) {
                  @Override
                  public JavaFileObject getJavaFileForOutput(
                      Location location, String name, JavaFileObject.Kind kind, FileObject sibling)
                      throws IOException {
                    if (kind == JavaFileObject.Kind.SOURCE) {
                      throw new IOException("No space left on device");
                    }
                    return super.getJavaFileForOutput(location, name, kind, sibling);
                  }
                }));
    List<String> errors = told(Diagnostic.Kind.ERROR);
    assertTrue(
        errors.contains("[NotWritten] could not write p.WorkCfg: No space left on device."),
        errors::toString);
    assertTrue(errors.stream().noneMatch(error -> error.contains("InternalError")));
  }
}
