package dev.autocfg.processor.jdk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

/**
 * The compile of sources in memory inside the running compilation: nothing is read from the class
 * path, and nothing is written to disk.
 */
final class NestedCompile {
  /** No processors, no class files of types found on the way, every error. */
  static final List<String> COMMON_OPTIONS =
      List.of(
          "-proc:none",
          "-implicit:none",
          "-Xmaxerrs",
          "1000000",
          "-Xmaxwarns",
          "1000000",
          "-XDshould-stop.ifError=FLOW");

  private NestedCompile() {}

  /**
   * The result of a nested compile.
   *
   * @param classes the class files by binary name; empty if there were errors
   * @param errors the errors, by the name of the source they are in
   * @param refusal why the compiler would not compile at all, empty if it did
   */
  record Outcome(SortedMap<String, byte[]> classes, List<Fault> errors, String refusal) {
    static Outcome refused(String reason) {
      return new Outcome(new TreeMap<>(), List.of(), reason);
    }
  }

  /** An error in a source; {@code code} is the compiler's own name of it. */
  record Fault(String source, String code, String message) {}

  /**
   * Compiles sources.
   *
   * @param options the compiler's options
   * @param sources the sources by qualified name of their first type
   */
  static Outcome run(List<String> options, SortedMap<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      return Outcome.refused("the running Java has no compiler (it is no JDK)");
    }
    try (StandardJavaFileManager standard =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      standard.setLocation(StandardLocation.CLASS_PATH, List.of());
      return run(compiler, new MemoryFiles(standard), options, sources);
    } catch (IOException e) {
      return Outcome.refused("the nested compile failed: " + e.getMessage());
    }
  }

  private static Outcome run(
      JavaCompiler compiler,
      MemoryFiles files,
      List<String> options,
      SortedMap<String, String> sources) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(COMMON_OPTIONS);
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((name, text) -> units.add(new MemorySource(name, text)));
    DiagnosticCollector<JavaFileObject> reports = new DiagnosticCollector<>();
    StringWriter output = new StringWriter();
    boolean compiled;
    try {
      compiled = compiler.getTask(output, files, reports, arguments, null, units).call();
    } catch (IllegalArgumentException e) {
      return Outcome.refused(e.getMessage()); // An option, such as a release it does not know.
    }
    List<Fault> faults = faults(reports);
    if (!compiled && faults.isEmpty()) {
      return Outcome.refused("the nested compile failed: " + output.toString().strip());
    }
    return new Outcome(faults.isEmpty() ? files.classes() : new TreeMap<>(), faults, "");
  }

  private static List<Fault> faults(DiagnosticCollector<JavaFileObject> reports) {
    List<Fault> faults = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : reports.getDiagnostics()) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        String source =
            diagnostic.getSource() instanceof MemorySource own ? own.qualifiedName() : "";
        faults.add(
            new Fault(
                source,
                Optional.ofNullable(diagnostic.getCode()).orElse(""),
                diagnostic.getMessage(Locale.ROOT)));
      }
    }
    return faults;
  }

  private static final class ClassFile extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ClassFile(String binaryName) {
      super(
          URI.create("memory:///" + binaryName.replace('.', '/') + Kind.CLASS.extension),
          Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  private static final class MemoryFiles
      extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, ClassFile> written = new TreeMap<>();

    MemoryFiles(StandardJavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String className,
        JavaFileObject.Kind kind,
        FileObject sibling) {
      return written.computeIfAbsent(className, ClassFile::new);
    }

    SortedMap<String, byte[]> classes() {
      SortedMap<String, byte[]> classes = new TreeMap<>();
      written.forEach((name, file) -> classes.put(name, file.bytes.toByteArray()));
      return classes;
    }
  }
}
