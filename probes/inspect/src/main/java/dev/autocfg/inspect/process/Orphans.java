package dev.autocfg.inspect.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/**
 * The processes that a program leaves running when it ends, whose parent is then another. Linux
 * shows the environment of a process (proc(5)), so a variable that only one run has finds them.
 */
final class Orphans {
  private static final Path PROCESSES = Path.of("/proc");

  /** One may start another while it is being terminated. */
  private static final int MOST_TRIES = 5;

  private final String variable = "_AUTOCFG_RUN=" + UUID.randomUUID();

  /** Adds the variable to the environment of a program. */
  void mark(Map<String, String> environment) {
    int equals = variable.indexOf('=');
    environment.put(variable.substring(0, equals), variable.substring(equals + 1));
  }

  /** Terminates the processes with the variable; none where the system does not show it. */
  void kill() {
    if (!Files.isDirectory(PROCESSES.resolve("self"))) {
      return;
    }
    for (int i = 0; i < MOST_TRIES; i++) {
      if (ProcessHandle.allProcesses().filter(this::isMarked).mapToInt(Orphans::end).sum() == 0) {
        return;
      }
    }
  }

  private static int end(ProcessHandle process) {
    return process.destroyForcibly() ? 1 : 0;
  }

  private boolean isMarked(ProcessHandle process) {
    try {
      Path environment = PROCESSES.resolve(process.pid() + "/environ");
      String all = new String(Files.readAllBytes(environment), StandardCharsets.ISO_8859_1);
      return Arrays.asList(all.split("\0")).contains(variable);
    } catch (IOException e) {
      return false; // It has ended, or belongs to somebody else.
    }
  }
}
