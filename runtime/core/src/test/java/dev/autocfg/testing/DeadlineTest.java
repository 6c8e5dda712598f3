package dev.autocfg.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("child")
class DeadlineTest {
  /** A program that ends when its standard input does. */
  static final class Waiting {
    public static void main(String[] arguments) throws IOException {
      System.exit(System.in.read() < 0 ? 7 : 0);
    }
  }

  private static Process waiting() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Waiting.class.getName())
        .redirectErrorStream(true)
        .start();
  }

  @Test
  void returnsTheExitCode() throws IOException, InterruptedException {
    Process process = waiting();
    process.getOutputStream().close();
    assertEquals(7, Deadline.exitCode(process, "java"));
  }

  @Test
  void endsTheProcessAndSaysWhy() throws IOException, InterruptedException {
    Process process = waiting();
    AssertionError e =
        assertThrows(AssertionError.class, () -> Deadline.exitCode(process, "java", Duration.ZERO));
    assertEquals("java met its deadline of 0 s: slow machine or a hang", e.getMessage());
    Deadline.exitCode(process, "the end of java");
    assertFalse(process.isAlive());
  }

  @Test
  void passesResultsAndFailuresOn() {
    assertEquals("x", Deadline.within(() -> "x"));
    assertThrows(
        IOException.class,
        () ->
            Deadline.within(
                () -> {
                  throw new IOException("x");
                }));
  }
}
