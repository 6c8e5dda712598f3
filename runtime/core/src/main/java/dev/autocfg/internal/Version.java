package dev.autocfg.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Orders the versions of native libraries as pkgconf does, which is rpm's way.
 *
 * <p>A version is cut into runs of digits and runs of ASCII letters; every other character only
 * separates, except {@code ~}. The runs are compared from the left:
 *
 * <ul>
 *   <li>{@code ~} sorts lower than anything, even the end: {@code 1.0~rc1 < 1.0}.
 *   <li>The end sorts lower than any other run: {@code 1.0 < 1.0.0}, {@code 1.0 < 1.0a}.
 *   <li>Letters sort lower than digits: {@code 1.a < 1.0}.
 *   <li>Digits compare as numbers of any size, leading zeros ignored; letters as ASCII text.
 * </ul>
 *
 * <p>So {@code 1.0} and {@code 1.0.0} differ, while {@code 1.0}, {@code 1-0}, {@code 1.00} and
 * {@code 1.0.} are equal. One difference from pkgconf, which would make the order inconsistent: it
 * calls texts equal that differ in letter case alone; here {@code A} sorts before {@code a}.
 */
public final class Version implements Comparable<Version> {

  private static final String TILDE = "~";

  private final String text;
  private final String[] runs;

  private Version(String text, String[] runs) {
    this.text = text;
    this.runs = runs;
  }

  /**
   * Reads any text that is not blank, however odd: {@code 1.0.18-1+deb12u1}.
   *
   * @throws IllegalArgumentException if the text is null or blank
   */
  public static Version parse(String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("expected a version such as 1.0.18, got nothing");
    }
    return new Version(text, split(text));
  }

  private static String[] split(String text) {
    List<String> runs = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (isDigit(c)) {
        end = endOfDigits(text, at);
        runs.add(withoutLeadingZeros(text, at, end));
      } else if (isLetter(c)) {
        end = endOfLetters(text, at);
        runs.add(text.substring(at, end));
      } else if (c == '~') {
        runs.add(TILDE);
      }
      at = end;
    }
    return runs.toArray(new String[0]);
  }

  private static int endOfDigits(String text, int from) {
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int endOfLetters(String text, int from) {
    int at = from;
    while (at < text.length() && isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String withoutLeadingZeros(String text, int from, int end) {
    int at = from;
    while (at < end - 1 && text.charAt(at) == '0') {
      at++;
    }
    return text.substring(at, end);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  @Override
  public int compareTo(Version other) {
    int count = Math.max(runs.length, other.runs.length);
    for (int i = 0; i < count; i++) {
      int order = compareRuns(run(i), other.run(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Returns the run at an index, the empty string standing for the end. */
  private String run(int index) {
    return index < runs.length ? runs[index] : "";
  }

  private static int compareRuns(String a, String b) {
    int kind = Integer.compare(kind(a), kind(b));
    if (kind != 0 || a.isEmpty()) {
      return kind;
    }
    if (isDigit(a.charAt(0)) && a.length() != b.length()) {
      return Integer.compare(a.length(), b.length());
    }
    return Integer.signum(a.compareTo(b));
  }

  /** Ranks the kinds of run: {@code ~}, the end, letters, digits. */
  private static int kind(String run) {
    if (run.isEmpty()) {
      return 1;
    }
    char first = run.charAt(0);
    if (first == '~') {
      return 0;
    }
    return isDigit(first) ? 3 : 2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Version version && Arrays.equals(runs, version.runs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(runs);
  }

  /** Returns the text the version was read from, unchanged. */
  @Override
  public String toString() {
    return text;
  }
}
