package dev.autocfg.samples.consumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** What a run of the library's {@code Main} printed. */
record Seen(Outcome outcome) {
  /** SHA-256 of "abc", FIPS 180-2, appendix B.1. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final String NATIVE = "SodiumHash";
  private static final String JAVA = "JavaHash";

  /** Checks that the native candidate ran, and that both can be tested. */
  Seen isNative() {
    ranWell();
    assertEquals(List.of("true"), values("available"), outcome::toString);
    assertEquals(List.of(NATIVE + " " + ABC), values("chosen"), outcome::toString);
    assertEquals(List.of(NATIVE + " " + ABC, JAVA + " " + ABC), values("usable"));
    assertEquals(
        List.of(
            "Hash: " + NATIVE,
            "  1. " + NATIVE + ": chosen: " + reason(),
            "  2. " + JAVA + ": not asked, an earlier one was chosen"),
        values("explain"));
    String version = "sodium 1\\.\\d+\\.\\d+ at /.*";
    assertTrue(reason().matches(version), outcome::toString);
    return this;
  }

  /** Checks that the Java candidate ran, and that the reason is one that begins so. */
  Seen isJavaBecause(String reason) {
    ranWell();
    assertEquals(List.of("false"), values("available"), outcome::toString);
    assertEquals(List.of(JAVA + " " + ABC), values("chosen"), outcome::toString);
    assertEquals(List.of(JAVA + " " + ABC), values("usable"));
    assertEquals(
        List.of(
            "Hash: " + JAVA,
            "  1. " + NATIVE + ": refused: " + reason(),
            "  2. " + JAVA + ": chosen: no condition"),
        values("explain"));
    assertTrue(reason().startsWith(reason), () -> reason() + "\n  instead of: " + reason);
    return this;
  }

  /** Checks that a requirement was refused with an exception of ours, and nothing else. */
  Seen failsBecause(String reason, String origin) {
    assertEquals(1, outcome.status(), outcome::toString);
    assertEquals(List.of(), values("chosen"));
    assertEquals(
        List.of(
            "Hash: no candidate",
            "  1. " + NATIVE + ": refused: " + reason(),
            "  2. " + JAVA + ": refused: it does not use sodium, as required"),
        values("explain"));
    assertTrue(reason().contains(reason), () -> reason() + "\n  instead of: " + reason);
    List<String> message = outcome.err().lines().filter(line -> !line.startsWith("\tat ")).toList();
    assertEquals(
        List.of(
            "Exception in thread \"main\" dev.autocfg.runtime.NoCandidateException:"
                + " [RequiredLibrary] sodium ("
                + origin
                + ") is required, but no implementation of com.example.hashing.Hash can use it"
                + " here.",
            "  1. " + NATIVE + ": refused: " + reason(),
            "  2. " + JAVA + ": refused: it does not use sodium, as required"),
        message.subList(0, 3),
        outcome::toString);
    assertTrue(message.get(3).startsWith("  next: "), outcome::toString);
    assertEquals(4, message.size(), outcome::toString);
    return this;
  }

  /** Checks that nobody was warned of anything. */
  Seen isQuiet() {
    assertEquals("", outcome.err());
    return this;
  }

  /** Checks that the JVM warned once that a restricted method was called. */
  Seen warnsOnce() {
    long warnings =
        outcome.err().lines().filter(line -> line.contains("A restricted method in")).count();
    assertEquals(1, warnings, outcome::toString);
    return this;
  }

  String reason() {
    return String.join("", values("reason"));
  }

  /** Returns the values of the lines with a key. */
  List<String> values(String key) {
    String start = key + " = ";
    return outcome
        .out()
        .lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }

  private void ranWell() {
    outcome.succeeded();
    assertFalse(outcome.err().contains("Exception"), outcome::toString);
  }
}
