import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Prints what our processor adds to a compile for 1, 10, 100 and 1,000 probes, as medians over
 * whole javac processes: over a compile without processors; over one with a processor that does
 * nothing but generate an empty class; and over one with a processor that does the least anybody
 * could: generates as many constants without asking anything, and, where a quarter of the probes
 * are snippets, compiles these together, once. docs/benchmarks.md says how to run it; all of it is in one file,
 * since {@code java Benchmark.java} takes no more before JDK 22.
 */
final class Benchmark {
  private static final int[] PROBES = {1, 10, 100, 1000};

  /** What Rust's autocfg 1.5.0 takes for 100 probes, in ms; measured where docs/benchmarks.md was. */
  private static final long RUST = 2950;

  private final Path directory;
  private final Path runtime;
  private final Path ours;
  private final Path bare;
  private final int runs;

  private Benchmark(Path directory, Path ours, Path runtime, int runs)
      throws IOException, InterruptedException {
    this.directory = directory;
    this.ours = ours;
    this.runtime = runtime;
    this.runs = runs;
    this.bare = BareProcessor.in(directory.resolve("bare"));
  }

  /**
   * Takes the jar of the processor, the jar of the annotations, the number of runs, and, if the
   * compile of a library is to be measured as well, also with Maven, the directory of its sources,
   * which must have the annotations.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("benchmark");
    Benchmark benchmark =
        new Benchmark(
            directory,
            Path.of(arguments[0]).toAbsolutePath(),
            Path.of(arguments[1]).toAbsolutePath(),
            Integer.parseInt(arguments[2]));
    System.out.printf(
        "release 17, JDK %s, medians of %d, ms%n", Runtime.version().feature(), benchmark.runs);
    for (Questions questions : Questions.values()) {
      benchmark.compareWarm(questions);
    }
    for (Questions questions : Questions.values()) {
      benchmark.compare(questions, "one interface", List.of(), PROBES);
    }
    if (arguments.length > 3) {
      List<Path> library = sources(Path.of(arguments[3]));
      for (Questions questions : Questions.values()) {
        benchmark.compare(questions, "a library of " + lines(library) + " lines", library, 100);
      }
      benchmark.compareInMaven(Path.of(arguments[3]), library);
    }
    long peer = new Peer(directory).median(benchmark.runs);
    System.out.printf("peer: 100 link checks with cc: %d ms%n", peer);
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("module-info.java"))
          .sorted()
          .toList();
    }
  }

  private static long lines(List<Path> sources) throws IOException {
    long lines = 0;
    for (Path source : sources) {
      lines += Files.readAllLines(source).size();
    }
    return lines;
  }

  private void compare(Questions questions, String what, List<Path> library, int... counts)
      throws IOException, InterruptedException {
    System.out.printf("a compiler that has just started, %s, %s%n", what, questions);
    System.out.println(
        " probes  without  empty  least  ours | over without  of Rust's  empty  least");
    for (int probes : counts) {
      Path source = Files.writeString(directory.resolve("Asked.java"), questions.source(probes));
      Path uses = Files.writeString(directory.resolve("Uses.java"), questions.uses(probes));
      List<String> least = new ArrayList<>(List.of("-processorpath", bare.toString()));
      least.add("-Aconstants=" + probes);
      if (questions == Questions.SNIPPETS) {
        least.add("-Auses=" + uses);
      }
      long[][] times = new long[4][runs];
      for (int run = 0; run < runs; run++) {
        times[0][run] = javac(source, library, "-proc:none");
        times[1][run] = javac(source, library, "-processorpath", bare.toString());
        times[2][run] = javac(source, library, least.toArray(String[]::new));
        times[3][run] = javac(source, library, "-processorpath", ours.toString());
      }
      long[] medians = Arrays.stream(times).mapToLong(Times::median).toArray();
      long added = medians[3] - medians[0];
      System.out.printf(
          "%7d %8d %6d %6d %5d | %12d %9.1f%% %6d %6d%n",
          probes,
          medians[0],
          medians[1],
          medians[2],
          medians[3],
          added,
          ofRust(added, probes),
          medians[3] - medians[1],
          medians[3] - medians[2]);
    }
  }

  /** Returns how many hundredths of Rust's time for as many probes. */
  private static double ofRust(long added, int probes) {
    return 100.0 * added / (RUST * probes / 100.0);
  }

  /** Compiles again and again in this process, as a build daemon does. */
  private void compareWarm(Questions questions) throws IOException {
    System.out.printf("a compiler that is warm, one interface, %s%n", questions);
    System.out.println(" probes  without  ours | over without  of Rust's");
    for (int probes : PROBES) {
      Path source = Files.writeString(directory.resolve("Asked.java"), questions.source(probes));
      Warm warm = new Warm(directory, runtime, source);
      long[] without = new long[runs];
      long[] asking = new long[runs];
      for (int run = -runs; run < runs; run++) {
        long least = warm.compile("-proc:none");
        long all = warm.compile("-processorpath", ours.toString());
        if (run >= 0) {
          without[run] = least;
          asking[run] = all;
        }
      }
      long least = Times.median(without);
      long all = Times.median(asking);
      System.out.printf(
          "%7d %8d %5d | %12d %9.1f%%%n",
          probes, least, all, all - least, ofRust(all - least, probes));
    }
  }

  /** Builds the library with Maven, which compiles in its own process. */
  private void compareInMaven(Path root, List<Path> library)
      throws IOException, InterruptedException {
    MavenBuild build = MavenBuild.of(directory.resolve("maven"), root, library);
    long[][] times = new long[3 + Questions.values().length][runs];
    for (int run = 0; run < runs; run++) {
      times[0][run] = build.compile(Questions.LOOKED_UP.source(0), "none", bare);
      times[1][run] = build.compile(Questions.LOOKED_UP.source(0), "full", bare);
      times[2][run] = build.compile(Questions.LOOKED_UP.source(0), "full", ours);
      for (Questions questions : Questions.values()) {
        times[3 + questions.ordinal()][run] = build.compile(questions.source(100), "full", ours);
      }
    }
    long[] medians = Arrays.stream(times).mapToLong(Times::median).toArray();
    System.out.printf("a Maven build of a library of %d lines%n", lines(library));
    System.out.printf(
        "without %d, empty %d, ours without probes %d%n", medians[0], medians[1], medians[2]);
    System.out.println(" probes  ours | over without  over no probes  of Rust's");
    for (Questions questions : Questions.values()) {
      long median = medians[3 + questions.ordinal()];
      long added = median - medians[2];
      System.out.printf(
          "%7d %5d | %12d %15d %9.1f%% %s%n",
          100, median, median - medians[0], added, ofRust(added, 100), questions);
    }
  }

  private long javac(Path source, List<Path> library, String... options)
      throws IOException, InterruptedException {
    String javac = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
    List<String> command = new ArrayList<>(List.of(javac, "--release", "17", "-nowarn"));
    command.addAll(List.of("-classpath", runtime.toString(), "-d", directory + "/out"));
    command.addAll(List.of(options));
    command.add(source.toString());
    library.forEach(file -> command.add(file.toString()));
    return Times.of(directory, command);
  }
}

/** Writes sources with probes. No two of the first hundred ask for the same thing. */
enum Questions {
  LOOKED_UP("no snippets"),
  SNIPPETS("a quarter snippets");

  private static final List<String> TYPES =
      List.of(
          "java.lang.foreign.Linker", "java.lang.foreign.Arena", "java.lang.ScopedValue",
          "java.util.SequencedCollection", "java.lang.StringTemplate", "java.util.HexFormat",
          "java.util.random.RandomGenerator", "java.net.http.HttpClient", "java.lang.Record",
          "java.lang.ProcessHandle", "java.util.concurrent.Flow", "java.lang.StackWalker",
          "java.lang.invoke.VarHandle", "java.util.concurrent.StructuredTaskScope",
          "java.text.ListFormat", "java.net.spi.InetAddressResolver", "java.lang.Module",
          "java.util.stream.Gatherer", "java.lang.classfile.ClassFile", "java.lang.IO",
          "java.util.concurrent.SubmissionPublisher", "java.lang.ref.Cleaner",
          "java.security.DrbgParameters", "java.util.zip.CRC32C", "java.nio.channels.Pipe");
  private static final List<String> MEMBERS =
      List.of(
          "java.lang.String#isBlank()", "java.lang.String#strip()", "java.lang.String#lines()",
          "java.lang.Thread#ofVirtual()", "java.lang.Thread#threadId()",
          "java.lang.Thread#onSpinWait()", "java.util.List#copyOf(java.util.Collection)",
          "java.util.List#reversed()", "java.util.Map#entry(Object, Object)",
          "java.util.Optional#isEmpty()", "java.util.Optional#orElseThrow()",
          "java.io.InputStream#readAllBytes()",
          "java.io.InputStream#transferTo(java.io.OutputStream)",
          "java.nio.file.Path#of(String, String[])",
          "java.nio.file.Files#readString(java.nio.file.Path)",
          "java.lang.Math#clamp(long, int, int)", "java.lang.Math#fma(double, double, double)",
          "java.lang.Integer#compress(int, int)", "java.util.Arrays#mismatch(byte[], byte[])",
          "java.util.stream.Stream#toList()",
          "java.util.stream.Collectors#teeing(java.util.stream.Collector,"
              + " java.util.stream.Collector, java.util.function.BiFunction)",
          "java.time.Duration#toSeconds()", "java.util.Locale#of(String)",
          "java.lang.Character#toString(int)", "java.lang.StringBuilder#repeat(int, int)");
  private static final List<String> SUBTYPES =
      List.of(
          "java.util.List", "java.util.Set", "java.util.Queue", "java.util.Deque",
          "java.util.ArrayList", "java.util.LinkedList", "java.util.ArrayDeque",
          "java.util.HashSet", "java.util.TreeSet", "java.util.LinkedHashSet",
          "java.util.PriorityQueue", "java.util.Vector", "java.util.Stack", "java.util.EnumSet",
          "java.util.SortedSet", "java.util.NavigableSet", "java.util.AbstractList",
          "java.util.AbstractSet", "java.util.AbstractQueue", "java.util.HashMap",
          "java.util.concurrent.BlockingQueue", "java.util.concurrent.BlockingDeque",
          "java.util.concurrent.DelayQueue", "java.util.concurrent.SynchronousQueue",
          "java.util.concurrent.TransferQueue");
  private static final List<String> SNIPPETS_TEXT =
      List.of(
          "java.util.List.of(1).size()", "new StringBuilder(7)", "Runtime.version().feature()",
          "(Runnable) () -> { }", "java.time.Duration.ofSeconds(1).toMillisPart()",
          "\\\"a\\\".repeat(3)", "Integer.parseInt(\\\"12\\\", 0, 2, 10)", "new int[] {1}.clone()",
          "Math.floorMod(7L, 3)", "java.util.Map.of(1, 2)", "System.getLogger(\\\"x\\\")",
          "new Object() { int i; }.i", "java.util.Objects.checkIndex(1, 2)",
          "Thread.currentThread().isVirtual()", "\\\"a\\\".indent(2).formatted()",
          "ProcessHandle.current().pid()", "1 > 0 ? \\\"yes\\\" : null", "(Object) 'c'",
          "java.util.Set.copyOf(java.util.List.of())", "new Object[0].length",
          "switch (1) { case 1 -> 2; default -> 3; }", "Byte.toUnsignedInt((byte) 1)",
          "java.nio.ByteBuffer.allocate(8).slice(0, 4)", "Long.compareUnsigned(1, 2)",
          "java.util.concurrent.ThreadLocalRandom.current().nextInt(2)");

  private static final List<String> OTHERS =
      List.of(
          "@ProbeConstant(name = \"%s\", value = \"java.lang.Integer#MAX_VALUE\")",
          "@ProbeConstant(name = \"%s\", value = \"java.lang.Long#BYTES\")",
          "@ProbeConstant(name = \"%s\", value = \"java.lang.Character#MAX_CODE_POINT\")",
          "@ProbeConstant(name = \"%s\", value = \"java.io.ObjectStreamConstants#STREAM_MAGIC\")",
          "@ProbeConstant(name = \"%s\", value = \"java.lang.Math#TAU\", defaultValue = \"6.28\")",
          "@ProbeConstant(name = \"%s\", value = \"java.util.Spliterator#ORDERED\")",
          "@ProbeConstant(name = \"%s\", value = \"java.lang.Byte#SIZE\")",
          "@ProbeConstant(name = \"%s\", value = \"java.lang.Float#MAX_EXPONENT\")",
          "@ProbeConstant(name = \"%s\", value = \"java.util.regex.Pattern#COMMENTS\")",
          "@ProbeConstant(name = \"%s\", value = \"java.lang.Short#MIN_VALUE\")",
          "@ProbeModule(name = \"%s\", value = \"java.net.http\")",
          "@ProbeModule(name = \"%s\", value = \"java.logging\")",
          "@ProbeModule(name = \"%s\", value = \"java.sql\")",
          "@ProbeModule(name = \"%s\", value = \"java.desktop\")",
          "@ProbeModule(name = \"%s\", value = \"java.xml\")",
          "@ProbeModule(name = \"%s\", value = \"jdk.net\")",
          "@ProbeModule(name = \"%s\", value = \"jdk.unsupported\")",
          "@ProbeModule(name = \"%s\", value = \"jdk.incubator.vector\")",
          "@ProbeModule(name = \"%s\", value = \"java.prefs\")",
          "@ProbeModule(name = \"%s\", value = \"java.smartcardio\")",
          "@ProbeRelease(name = \"%s\", value = \">=9\")",
          "@ProbeRelease(name = \"%s\", value = \">=11\")",
          "@ProbeRelease(name = \"%s\", value = \">=17\")",
          "@ProbeRelease(name = \"%s\", value = \">=21\")",
          "@ProbeRelease(name = \"%s\", value = \">=22\")");

  private final String words;

  Questions(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }

  String source(int probes) {
    StringBuilder text = new StringBuilder("package t;\nimport dev.autocfg.*;\n@Autocfg\n");
    for (int probe = 0; probe < probes; probe++) {
      text.append(annotation(probe % 4, probe / 4 % 25, "p" + probe)).append('\n');
    }
    return text.append("interface Asked {}\n").toString();
  }

  /** Returns the snippets among as many probes, as one class. */
  String uses(int probes) {
    StringBuilder text = new StringBuilder("package t;\nclass Uses {\n");
    for (int probe = 3; probe < probes; probe += 4) {
      String use = SNIPPETS_TEXT.get(probe / 4 % 25).replace("\\\"", "\"");
      text.append("Object use").append(probe).append("() { return ").append(use).append("; }\n");
    }
    return text.append("}\n").toString();
  }

  private String annotation(int kind, int which, String name) {
    return switch (kind) {
      case 0 -> "@ProbeType(name = \"%s\", value = \"%s\")".formatted(name, TYPES.get(which));
      case 1 -> "@ProbeMember(name = \"%s\", value = \"%s\")".formatted(name, MEMBERS.get(which));
      case 2 ->
          "@ProbeSubtype(name = \"%s\", value = \"%s\", of = \"java.util.Collection\")"
              .formatted(name, SUBTYPES.get(which));
      default ->
          this == SNIPPETS
              ? "@ProbeSnippet(name = \"%s\", expression = \"%s\")"
                  .formatted(name, SNIPPETS_TEXT.get(which))
              : OTHERS.get(which).formatted(name);
    };
  }
}

/**
 * Is what any annotation processor costs: it writes a class, once, with as many constants as {@code
 * -Aconstants=N} says. With {@code -Auses=FILE} it first compiles that file, and looks at no error.
 */
final class BareProcessor {
  private static final String SOURCE =
      """
      import com.sun.source.util.JavacTask;
      import java.io.*;
      import java.nio.file.Path;
      import java.util.*;
      import javax.annotation.processing.*;
      import javax.lang.model.SourceVersion;
      import javax.lang.model.element.TypeElement;
      import javax.tools.*;
      @SupportedAnnotationTypes("dev.autocfg.*")
      @SupportedOptions({"uses", "constants"})
      public final class Bare extends AbstractProcessor {
        public SourceVersion getSupportedSourceVersion() { return SourceVersion.latestSupported(); }
        public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
          try {
            String uses = processingEnv.getOptions().get("uses");
            if (!types.isEmpty() && uses != null) {
              compile(Path.of(uses));
            }
            if (!types.isEmpty()) {
              Filer filer = processingEnv.getFiler();
              try (Writer out = filer.createSourceFile("t.AskedCfg").openWriter()) {
                out.write("package t; class AskedCfg {\\n");
                String constants = processingEnv.getOptions().getOrDefault("constants", "0");
                for (int i = 0; i < Integer.parseInt(constants); i++) {
                  out.write("  static final boolean HAS_P" + i + " = true;\\n");
                }
                out.write("}\\n");
              }
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return true;
        }
        private static void compile(Path uses) throws IOException {
          JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
          DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
          try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocation(StandardLocation.CLASS_PATH, List.of());
            List<String> options = List.of("--release", "17", "-proc:none");
            JavacTask task =
                (JavacTask)
                    compiler.getTask(
                        null, files, errors, options, null, files.getJavaFileObjects(uses));
            task.parse();
            task.analyze();
          }
        }
      }
      """;

  private BareProcessor() {}

  /** Compiles it and returns its processor path. */
  static Path in(Path directory) throws IOException, InterruptedException {
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.writeString(services.resolve("javax.annotation.processing.Processor"), "Bare\n");
    Path source = Files.writeString(directory.resolve("Bare.java"), SOURCE);
    String javac = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
    String to = directory.toString();
    Times.of(directory, List.of(javac, "-proc:none", "-d", to, source.toString()));
    return directory;
  }
}

/** Compiles a project of one module with Maven, in a process of its own each time. */
record MavenBuild(Path directory) {
  private static final String PROJECT =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>t</groupId><artifactId>t</artifactId><version>1</version>
        <properties>
          <maven.compiler.release>17</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
        <build><plugins><plugin>
          <groupId>org.apache.maven.plugins</groupId>
          <artifactId>maven-compiler-plugin</artifactId>
          <version>3.14.1</version>
          <configuration>
            <proc>${proc}</proc>
            <compilerArgs><arg>-processorpath</arg><arg>${processors}</arg></compilerArgs>
          </configuration>
        </plugin></plugins></build>
      </project>
      """;

  /** Copies the sources of a library into a project. */
  static MavenBuild of(Path directory, Path root, List<Path> library) throws IOException {
    Path sources = directory.resolve("src/main/java");
    for (Path file : library) {
      Path copy = sources.resolve(root.relativize(file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    Files.createDirectories(sources.resolve("t"));
    Files.writeString(directory.resolve("pom.xml"), PROJECT);
    return new MavenBuild(directory);
  }

  /** Returns the milliseconds that a compile of everything took, with one more source. */
  long compile(String source, String proc, Path processors)
      throws IOException, InterruptedException {
    Files.writeString(directory.resolve("src/main/java/t/Asked.java"), source);
    Path target = directory.resolve("target");
    if (Files.exists(target)) {
      try (Stream<Path> files = Files.walk(target)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    List<String> command = new ArrayList<>(List.of("mvn", "-q", "-f", directory.toString()));
    command.addAll(List.of("compiler:compile", "-Dproc=" + proc, "-Dprocessors=" + processors));
    return Times.of(directory, command, Map.of("JAVA_HOME", System.getProperty("java.home")));
  }
}

/** Compiles in this process. */
record Warm(Path directory, Path runtime, Path source) {
  /** Returns the milliseconds that a compile took. */
  long compile(String... more) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options = new ArrayList<>(List.of("--release", "17", "-nowarn"));
    options.addAll(List.of("-classpath", runtime.toString(), "-d", directory + "/out"));
    options.addAll(List.of(more));
    long start = System.nanoTime();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjects(source);
      if (!compiler.getTask(null, files, null, options, null, units).call()) {
        throw new IllegalStateException("it does not compile");
      }
    }
    return (System.nanoTime() - start) / 1_000_000;
  }
}

/** Compiles and links one C file for each of 100 probes, as a configure script does. */
record Peer(Path directory) {
  private static final int PROBES = 100;

  long median(int runs) throws IOException, InterruptedException {
    Path source = Files.writeString(directory.resolve("p.c"), "int main(void) { return 0; }\n");
    List<String> command = List.of("cc", source.toString(), "-o", directory + "/p");
    long[] times = new long[Math.max(1, runs / 3)];
    for (int run = 0; run < times.length; run++) {
      for (int probe = 0; probe < PROBES; probe++) {
        times[run] += Times.of(directory, command);
      }
    }
    return Times.median(times);
  }
}

/** Takes the time of processes. */
final class Times {
  private Times() {}

  /** Runs a command to its end and returns the milliseconds; a failure ends the benchmark. */
  static long of(Path directory, List<String> command) throws IOException, InterruptedException {
    return of(directory, command, Map.of());
  }

  static long of(Path directory, List<String> command, Map<String, String> variables)
      throws IOException, InterruptedException {
    Path output = directory.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(variables);
    long start = System.nanoTime();
    Process process = builder.start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + ": " + Files.readString(output));
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  static long median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
