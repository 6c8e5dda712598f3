package dev.autocfg.samples.features;

import java.util.List;
import java.util.concurrent.Callable;

/** Runs tasks side by side. */
interface Tasks {
  /** Returns the results of all tasks, in their order; if one fails, so does the whole. */
  List<String> run(List<Callable<String>> tasks) throws Exception;
}
