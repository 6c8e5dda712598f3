package dev.autocfg.samples.features;

import java.util.List;
import java.util.concurrent.Callable;

/** A way to run tasks concurrently. */
interface Tasks {
  /** Runs the tasks and returns their results in order; throws an exception if a task fails. */
  List<String> run(List<Callable<String>> tasks) throws Exception;
}
