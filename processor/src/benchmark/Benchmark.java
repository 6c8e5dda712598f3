import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Prints what our processor adds to a compile for 1, 10, 100 and 1,000 probes: the time of a whole
 * javac process with it less that of one without, medians. docs/benchmarks.md says how to run it.
 */
final class Benchmark {
  private static final String[] TEMPLATES = {
    "@ProbeType(name = \"p%d\", value = \"java.lang.foreign.Linker\")",
    "@ProbeMember(name = \"p%d\", value = \"java.lang.String#isBlank()\")",
    "@ProbeSubtype(name = \"p%d\", value = \"java.util.List\", of = \"java.util.Collection\")",
    "@ProbeSnippet(name = \"p%d\", expression = \"java.util.List.of(%<d).size()\")",
  };

  private Benchmark() {}

  /** Takes the jar of the processor, the jar of the annotations, and the number of runs. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path processor = Path.of(arguments[0]).toAbsolutePath();
    Path runtime = Path.of(arguments[1]).toAbsolutePath();
    int runs = Integer.parseInt(arguments[2]);
    Path directory = Files.createTempDirectory("benchmark");
    for (int probes : new int[] {1, 10, 100, 1000}) {
      Path source = Files.writeString(directory.resolve("Asked.java"), source(probes));
      long[] without = new long[runs];
      long[] with = new long[runs];
      for (int run = 0; run < runs; run++) {
        without[run] = javac(directory, runtime, source, "-proc:none");
        with[run] = javac(directory, runtime, source, "-processorpath", processor.toString());
      }
      long added = median(with) - median(without);
      System.out.printf(
          "%5d probes: %5d ms without, %5d ms with, %5d ms added%n",
          probes, median(without), median(with), added);
    }
    peer(directory, Math.max(1, runs / 3));
  }

  private static String source(int probes) {
    StringBuilder text = new StringBuilder("package t;\nimport dev.autocfg.*;\n@Autocfg\n");
    for (int probe = 0; probe < probes; probe++) {
      text.append(String.format(TEMPLATES[probe % TEMPLATES.length], probe)).append('\n');
    }
    return text.append("interface Asked {}\n").toString();
  }

  private static long javac(Path directory, Path runtime, Path source, String... options)
      throws IOException, InterruptedException {
    String javac = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
    List<String> command = new ArrayList<>(List.of(javac, "--release", "17"));
    command.addAll(List.of("-classpath", runtime.toString(), "-d", directory + "/out"));
    command.addAll(List.of(options));
    command.add(source.toString());
    return time(directory, command);
  }

  /** Compiles and links one C file for each of 100 probes, as a configure script does. */
  private static void peer(Path directory, int runs) throws IOException, InterruptedException {
    Path source = Files.writeString(directory.resolve("p.c"), "int main(void) { return 0; }\n");
    List<String> command = List.of("cc", source.toString(), "-o", directory + "/p");
    long[] times = new long[runs];
    try {
      for (int run = 0; run < runs; run++) {
        for (int probe : IntStream.range(0, 100).toArray()) {
          times[run] += time(directory, command);
        }
      }
      System.out.printf("peer: 100 link checks with cc: %d ms%n", median(times));
    } catch (IOException e) {
      System.out.println("peer: there is no cc");
    }
  }

  private static long time(Path directory, List<String> command)
      throws IOException, InterruptedException {
    File output = directory.resolve("output").toFile();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + ": " + Files.readString(output.toPath()));
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static long median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
