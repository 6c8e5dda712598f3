package dev.autocfg.inspect.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A scratch directory goes with its process, at the latest when the next one is made. */
@Tag("child")
final class ScratchDirectoryTest {
  /** The program of the process that is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws Exception {
      ScratchDirectory scratch = ScratchDirectory.create();
      Files.createDirectories(scratch.path().resolve("deep/deeper"));
      System.out.println(scratch.path());
      Thread.sleep(TimeUnit.HOURS.toMillis(1));
    }
  }

  /** The program of processes that make directories at the same time. */
  static final class Maker {
    private Maker() {}

    public static void main(String[] arguments) throws IOException {
      for (int i = 0; i < 2_000; i++) {
        try (ScratchDirectory scratch = ScratchDirectory.create()) {
          Files.writeString(scratch.path().resolve("autocfg.c"), "int i;");
          Files.readString(scratch.path().resolve("autocfg.c"));
        }
      }
    }
  }

  private static Process start(Class<?> program) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            program.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void isNeverTakenForOneThatWasLeft() throws Exception {
    List<Process> makers = List.of(start(Maker.class), start(Maker.class), start(Maker.class));
    for (Process maker : makers) {
      assertEquals(0, maker.waitFor());
    }
  }

  @Test
  void isRemovedWithAllThatIsInIt() throws IOException {
    Path path;
    try (ScratchDirectory scratch = ScratchDirectory.create()) {
      path = scratch.path();
      Files.createDirectories(path.resolve("a/b"));
      Files.writeString(path.resolve("a/b/c"), "c");
      try (ScratchDirectory other = ScratchDirectory.create()) {
        assertTrue(Files.exists(path.resolve("a/b/c")), other::toString);
      }
      assertTrue(Files.exists(path.resolve("a/b/c")));
    }
    assertFalse(Files.exists(path));
  }

  @Test
  void ofAKilledProcessIsRemovedByTheNext() throws Exception {
    Process holder = start(Holder.class);
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
      Path left = Path.of(out.readLine());
      try (ScratchDirectory own = ScratchDirectory.create()) {
        assertTrue(Files.exists(left.resolve("deep/deeper")), "in use; removed by " + own);
      }
      holder.destroyForcibly().waitFor();
      assertTrue(Files.exists(left));
      long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
      do { // Another process of this machine may be removing it at the moment.
        ScratchDirectory.create().close();
      } while (Files.exists(left) && System.nanoTime() < deadline);
      assertFalse(Files.exists(left));
    } finally {
      holder.destroyForcibly();
    }
  }
}
