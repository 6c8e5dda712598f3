package dev.autocfg.testing;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * The time after which a test gives up waiting. It only keeps a hang from blocking a build: it is
 * so long that a slow or busy machine does not meet it, and no test may expect an end before it.
 */
public final class Deadline {
  private static final Duration LENGTH = Duration.ofMinutes(20);
  private static final long POLL_MILLIS = 20;

  private Deadline() {}

  /** Returns the exit code of a process, which is ended at the deadline. */
  public static int exitCode(Process process, Object command) throws InterruptedException {
    return exitCode(process, command, LENGTH);
  }

  static int exitCode(Process process, Object command, Duration length)
      throws InterruptedException {
    if (!process.waitFor(length.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(met(command, length));
    }
    return process.exitValue();
  }

  /** Returns the result of what may hang, and is then left in a separate thread. */
  public static <T> T within(Callable<T> action) {
    return assertTimeoutPreemptively(LENGTH, action::call, () -> met("the action", LENGTH));
  }

  /** Waits until a condition holds. */
  public static void until(Callable<Boolean> condition, Object what) throws Exception {
    long end = System.nanoTime() + LENGTH.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError(met(what, LENGTH));
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private static String met(Object what, Duration length) {
    return what + " met its deadline of " + length.toSeconds() + " s: slow machine or a hang";
  }
}
