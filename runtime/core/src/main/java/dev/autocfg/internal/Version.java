package dev.autocfg.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A version of a native library, ordered as by rpm and pkgconf.
 *
 * <p>A version is split into runs of digits and runs of ASCII letters; every other character is a
 * separator, except {@code ~}. The runs are compared from the left:
 *
 * <ul>
 *   <li>{@code ~} sorts lower than anything, even the end: {@code 1.0~rc1 < 1.0}.
 *   <li>The end sorts lower than any other run: {@code 1.0 < 1.0.0}, {@code 1.0 < 1.0a}.
 *   <li>Letters sort lower than digits: {@code 1.a < 1.0}.
 *   <li>Digits compare as numbers of any size, leading zeros ignored; letters as ASCII text.
 * </ul>
 *
 * <p>So {@code 1.0} and {@code 1.0.0} differ, while {@code 1.0}, {@code 1-0}, {@code 1.00} and
 * {@code 1.0.} are equal. Unlike in pkgconf, texts that differ only in letter case are not equal,
 * since that would make the order inconsistent: {@code A} sorts before {@code a}.
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
   * Parses any text that is not blank: {@code 1.0.18-1+deb12u1}.
   *
   * @throws IllegalArgumentException if the text is null or blank
   */
  public static Version parse(String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("expected a version such as 1.0.18, got nothing");
    }
    return new Version(text, split(text));
  }

  /**
   * Compares two versions, blank ones included, which are lower than all others but {@code ~}.
   *
   * @param ignoreCase whether texts that differ only in letter case are equal, as in pkgconf
   * @return -1, 0 or 1
   */
  public static int compare(String left, String right, boolean ignoreCase) {
    return ignoreCase && left.equalsIgnoreCase(right) ? 0 : compare(split(left), split(right));
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
    return compare(runs, other.runs);
  }

  private static int compare(String[] left, String[] right) {
    int count = Math.max(left.length, right.length);
    for (int i = 0; i < count; i++) {
      int order = compareRuns(run(left, i), run(right, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Returns the run at an index; the empty string for the end. */
  private static String run(String[] runs, int index) {
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

  /** Returns the rank of a run by its kind: {@code ~}, the end, letters, digits. */
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
