package dev.autocfg.samples.features;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/** Collects what tasks came to. */
final class Results {
  private Results() {}

  static List<String> of(List<Future<String>> futures) throws Exception {
    List<String> results = new ArrayList<>();
    for (Future<String> future : futures) {
      results.add(future.get());
    }
    return results;
  }
}
