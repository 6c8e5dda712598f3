package dev.autocfg.samples.consumers;

import org.junit.jupiter.api.Assumptions;

/** Skips a test, and prints why: a log without the reason reads like a test that passed. */
final class Skip {
  private Skip() {}

  static void unless(boolean there, String otherwise) {
    if (!there) {
      System.out.println("skipped: " + otherwise);
    }
    Assumptions.assumeTrue(there, otherwise);
  }
}
