package dev.autocfg.inspect.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program starts ends with it. */
final class ChildTest {
  private static final Child.Limits LIMITS = new Child.Limits(Duration.ofMinutes(5), 1 << 16);

  @TempDir Path scratch;

  private Child.Result run(String script) {
    return Child.run(
        List.of("/bin/sh", "-c", script), scratch, Map.of("PATH", "/usr/bin:/bin"), LIMITS);
  }

  private ProcessHandle started() throws IOException {
    long pid = Long.parseLong(Files.readString(scratch.resolve("pid")).strip());
    return ProcessHandle.of(pid).orElse(null);
  }

  private static boolean isRunning(ProcessHandle process) throws InterruptedException {
    for (int i = 0; process != null && process.isAlive() && i < 200; i++) {
      Thread.sleep(20); // It was told to end, and may be a moment about it.
    }
    return process != null && process.isAlive();
  }

  @Test
  void isTheProgramAlone() {
    assertEquals(new Child.Result(Child.Ending.EXITED, 3, "said\n"), run("echo said; exit 3"));
  }

  @Test
  void whatIsLeftInASessionOfItsOwnIsEnded() throws Exception {
    Tool.named("setsid");
    Tool.assume(Files.isReadable(Path.of("/proc/self/environ")), "no /proc to find processes by");
    Child.Result result =
        run(
            "setsid sh -c 'echo $$ > pid; exec sleep 777' > /dev/null 2>&1 &"
                + " while [ ! -s pid ]; do sleep 0.01; done");
    assertTrue(result.isGood(), result::toString);
    assertFalse(isRunning(started()));
  }

  @Test
  void whatTheCallerRunsGoesOn() throws IOException {
    Process other = new ProcessBuilder("sleep", "777").start();
    try {
      assertTrue(run("true").isGood());
      assertTrue(other.isAlive());
    } finally {
      other.destroyForcibly();
    }
  }
}
