package dev.autocfg.samples.features;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/** The collection of task results. */
final class Results {
  private Results() {}

  /** Returns the results in order; throws the exception of the first task that failed. */
  static List<String> of(List<Future<String>> futures) throws Exception {
    List<String> results = new ArrayList<>();
    for (Future<String> future : futures) {
      results.add(future.get());
    }
    return results;
  }
}
