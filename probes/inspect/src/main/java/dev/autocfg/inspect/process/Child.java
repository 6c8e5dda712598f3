package dev.autocfg.inspect.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A child process with unmodified arguments, no input, only the given environment variables, a
 * deadline and bounded output. At the end, the program and what it started are terminated, on Linux
 * also what no longer descends from it.
 */
public final class Child {
  /** The interval for listing descendants, which cannot be found after their parent has ended. */
  private static final int POLL_MILLIS = 50;

  /** The time to wait for output that a descendant may keep open. */
  private static final int REST_MILLIS = 500;

  private final Process process;
  private final BoundedOutput output;
  private final Set<ProcessHandle> started = new LinkedHashSet<>();

  private final Orphans orphans;

  private Child(Process process, BoundedOutput output, Orphans orphans) {
    this.process = process;
    this.output = output;
    this.orphans = orphans;
  }

  /** The ways in which a run can end. */
  public enum Ending {
    /** The program exited. */
    EXITED,
    /** The program could not be started. */
    NOT_STARTED,
    /** The program was still running at the deadline or at an interrupt. */
    TOO_LATE,
    /** The program wrote more than the limit. */
    TOO_LONG
  }

  /**
   * The result of a run.
   *
   * @param status the exit status, if the program exited
   * @param output the start of its output to both streams, decoded as UTF-8
   */
  public record Result(Ending ending, int status, String output) {
    /** Returns whether the program exited with status 0. */
    public boolean isGood() {
      return ending == Ending.EXITED && status == 0;
    }
  }

  /**
   * The limits of a run.
   *
   * @param bytes the maximum size of the output
   */
  public record Limits(Duration deadline, int bytes) {}

  /** Runs a program to its end or to a limit. */
  public static Result run(
      List<String> command, Path directory, Map<String, String> environment, Limits limits) {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Orphans orphans = new Orphans();
    orphans.mark(builder.environment());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      BoundedOutput output = BoundedOutput.of(process.getInputStream(), limits.bytes());
      return new Child(process, output, orphans).await(limits);
    } catch (IOException e) {
      return new Result(Ending.NOT_STARTED, -1, "");
    }
  }

  private Result await(Limits limits) {
    try {
      Ending ending = end(System.nanoTime() + limits.deadline().toNanos());
      if (ending == Ending.EXITED) {
        output.await(REST_MILLIS);
        ending = output.isFull() ? Ending.TOO_LONG : ending;
      }
      return new Result(ending, ending == Ending.EXITED ? process.exitValue() : -1, output.text());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Result(Ending.TOO_LATE, -1, output.text());
    } finally {
      kill();
    }
  }

  private Ending end(long deadline) throws InterruptedException {
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      listDescendants();
      if (output.isFull()) {
        return Ending.TOO_LONG;
      }
      if (System.nanoTime() - deadline > 0) {
        return Ending.TOO_LATE;
      }
    }
    return Ending.EXITED;
  }

  private void listDescendants() {
    started.addAll(process.descendants().collect(Collectors.toList()));
  }

  /** Terminates the program first, so that it starts no further processes. */
  private void kill() {
    listDescendants();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
    orphans.kill();
  }
}
