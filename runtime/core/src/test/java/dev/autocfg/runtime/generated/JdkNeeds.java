package dev.autocfg.runtime.generated;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The conditions on the JDK that a test needs; others skip it with the reason. */
final class JdkNeeds {
  static final int FEATURE = Runtime.version().feature();

  private JdkNeeds() {}

  static void needFfm() {
    need(FEATURE >= 22, "JDK " + FEATURE + " has no FFM; JDK 22 or newer runs this test");
  }

  static void needNoFfm() {
    need(FEATURE < 22, "JDK " + FEATURE + " has FFM; JDK 21 or older runs this test");
  }

  /** JEP 472 came with JDK 24. */
  static void needDenyMode() {
    need(FEATURE >= 24, "JDK " + FEATURE + " has no --illegal-native-access; JDK 24 has");
  }

  private static void need(boolean there, String otherwise) {
    if (!there) {
      System.out.println("skipped: " + otherwise);
    }
    assumeTrue(there, otherwise);
  }
}
