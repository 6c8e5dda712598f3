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
 * Runs a program as a child process: the arguments as they are, no input, only the variables that
 * are given, a deadline, bounded output. When it returns, the program and what it had started are
 * ended.
 */
public final class Child {
  /** How often children are looked for: one whose parent has ended cannot be found any more. */
  private static final int POLL_MILLIS = 50;

  /** How long output is waited for that a grandchild may hold open. */
  private static final int REST_MILLIS = 500;

  private final Process process;
  private final BoundedOutput output;
  private final Set<ProcessHandle> started = new LinkedHashSet<>();

  private Child(Process process, BoundedOutput output) {
    this.process = process;
    this.output = output;
  }

  /** Says how a run ended. */
  public enum Ending {
    /** By itself. */
    EXITED,
    /** The program could not be started. */
    NOT_STARTED,
    /** It was still running at the deadline, or when we were interrupted. */
    TOO_LATE,
    /** It wrote more than was wanted. */
    TOO_LONG
  }

  /**
   * Tells what a run gave.
   *
   * @param status the exit status, if it ended by itself
   * @param output what it wrote to either stream, as far as wanted, read as UTF-8
   */
  public record Result(Ending ending, int status, String output) {
    /** Returns whether it ended by itself with status 0. */
    public boolean isGood() {
      return ending == Ending.EXITED && status == 0;
    }
  }

  /**
   * Bounds a run.
   *
   * @param bytes how much output is kept
   */
  public record Limits(Duration deadline, int bytes) {}

  /** Runs a program to its end, or to the end of our patience. */
  public static Result run(
      List<String> command, Path directory, Map<String, String> environment, Limits limits) {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return new Child(process, BoundedOutput.of(process.getInputStream(), limits.bytes()))
          .await(limits);
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
      lookForChildren();
      if (output.isFull()) {
        return Ending.TOO_LONG;
      }
      if (System.nanoTime() - deadline > 0) {
        return Ending.TOO_LATE;
      }
    }
    return Ending.EXITED;
  }

  private void lookForChildren() {
    started.addAll(process.descendants().collect(Collectors.toList()));
  }

  /** Ends the program first, so that it starts nothing more while its children are ended. */
  private void kill() {
    lookForChildren();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }
}
