package dev.autocfg.processor;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;

/** The conditions on the JDK that a test needs; others skip it with the reason. */
final class Jdks {
  static final int FEATURE = Runtime.version().feature();

  /** The first release whose API has FFM. */
  static final int FFM = 22;

  private Jdks() {}

  /** Returns the releases that generated code is compiled for, as far as this JDK knows them. */
  static Stream<Integer> releases() {
    return Stream.of(17, 21, FFM, 25).filter(release -> release <= FEATURE);
  }

  static void needRelease(int release) {
    need(FEATURE >= release, "JDK " + FEATURE + " cannot compile for release " + release);
  }

  static void needFfm() {
    need(FEATURE >= FFM, "JDK " + FEATURE + " has no FFM; JDK 22 or newer runs this test");
  }

  static void needNoFfm() {
    need(FEATURE < FFM, "JDK " + FEATURE + " has FFM; JDK 21 or older runs this test");
  }

  static void need(boolean there, String otherwise) {
    if (!there) {
      System.out.println("skipped: " + otherwise);
    }
    assumeTrue(there, otherwise);
  }
}
