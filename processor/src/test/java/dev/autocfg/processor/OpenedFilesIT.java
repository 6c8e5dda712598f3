package dev.autocfg.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.testing.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts, with strace, the files of the machine that a compile with the jar opens. */
final class OpenedFilesIT {
  private static final String CACHE = "/etc/ld.so.cache";

  private static final String SOURCE =
      """
      import dev.autocfg.*;
      @Autocfg
      @ProbeLibrary(name = "sodium", sonames = {"libsodium.so.26", "libsodium.so.23"},
          symbols = "sodium_init")
      interface Foo {
        @Candidate(of = Foo.class, when = "sodium", rank = 1) final class A implements Foo {}
        @Candidate(of = Foo.class, rank = 2) final class B implements Foo {}
        @NativeInterface(library = "sodium", init = "sodium_init") interface Calls {
          @CFunction("int sodium_init(void)") int init();
        }
      }
      """;

  /** {@code openat(AT_FDCWD, "/etc/ld.so.cache", O_RDONLY) = 7}; a failure gives -1. */
  private static final Pattern OPENED = Pattern.compile("openat\\([^\"]*\"([^\"]*)\".*\\) = \\d+");

  @TempDir Path directory;

  /**
   * The numbers of successful opens.
   *
   * @param library those of libsodium
   * @param cache those of the loader's cache, which also the loader of each process opens
   */
  private record Opens(int library, int cache) {
    static Opens in(String trace) {
      int library = 0;
      int cache = 0;
      for (MatchResult opened : OPENED.matcher(trace).results().toList()) {
        library += opened.group(1).contains("/libsodium.so") ? 1 : 0;
        cache += opened.group(1).equals(CACHE) ? 1 : 0;
      }
      return new Opens(library, cache);
    }
  }

  @Test
  void aLibraryAndTheLoadersCacheAreReadOnceForBothProcessors()
      throws IOException, InterruptedException {
    needStrace();
    Files.writeString(directory.resolve("Foo.java"), SOURCE);

    Opens both = compile();
    boolean found = Files.readString(classes().resolve("FooCfg.java")).contains("SODIUM = true;");
    Jdks.need(found, "libsodium is not where the loader looks");
    Opens one = compile("-processor", "dev.autocfg.processor.BindingProcessor");
    Opens none = compile("-Aautocfg.sodium=off");

    assertEquals(1, both.library());
    assertEquals(1, both.cache() - none.cache());
    assertEquals(one, both);
    assertEquals(0, none.library());
    assertTrue(none.cache() > 0, "strace did not follow the processes"); // Their own loader's.
  }

  @Test
  void onlySuccessfulOpensCount() {
    String open = "7 openat(AT_FDCWD, \"/lib/libsodium.so.23\", O_RDONLY) = ";

    assertEquals(new Opens(1, 0), Opens.in(open + "7\n" + open + "-1 ENOENT (No such file)\n"));
    assertEquals(new Opens(0, 1), Opens.in("7 openat(AT_FDCWD, \"" + CACHE + "\", O_RDONLY) = 3"));
  }

  private static void needStrace() throws IOException, InterruptedException {
    Path output = Files.createTempFile("strace", ".txt");
    try {
      List<String> command = List.of("strace", "-f", "-e", "trace=openat", "true");
      int status =
          Deadline.exitCode(
              new ProcessBuilder(command)
                  .redirectErrorStream(true)
                  .redirectOutput(output.toFile())
                  .start(),
              command);
      Jdks.need(status == 0, "strace may not trace: " + Files.readString(output).strip());
    } catch (IOException e) {
      Jdks.need(false, "strace cannot be started: " + e.getMessage());
    } finally {
      Files.delete(output);
    }
  }

  private Path classes() {
    return directory.resolve("classes");
  }

  private Opens compile(String... options) throws IOException, InterruptedException {
    // A file for each thread: in one file, lines of several would split each other's calls.
    Path traces = Files.createTempDirectory(directory, "traces");
    Path trace = traces.resolve("trace");
    Path messages = directory.resolve("messages");
    List<String> command =
        new ArrayList<>(List.of("strace", "-ff", "-qq", "-e", "trace=openat", "-o", "" + trace));
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("--release", "17", "-d", classes().toString()));
    command.addAll(List.of("-cp", Javac.runtime().toString()));
    command.addAll(List.of("-processorpath", System.getProperty("autocfg.jar")));
    command.addAll(List.of(options));
    command.add(directory.resolve("Foo.java").toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(messages.toFile())
            .start();
    int status = Deadline.exitCode(process, command);
    assertEquals(0, status, Files.readString(messages));
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(traces)) {
      for (Path file : files.sorted().toList()) {
        text.append(Files.readString(file));
      }
    }
    return Opens.in(text.toString());
  }
}
