package dev.autocfg.language.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word nearest to a misspelt one, and the hint that suggests it. */
public final class Nearest {
  /** Longer words get no suggestion, which bounds the work. */
  static final int LONGEST = 64;

  private static final Comparator<Near> ORDER =
      Comparator.comparingInt(Near::folded).thenComparingInt(Near::exact).thenComparing(Near::word);

  private Nearest() {}

  /**
   * A known word and its distance.
   *
   * @param folded the distance without regard to case
   * @param exact the distance with regard to case
   */
  private record Near(String word, int folded, int exact) {}

  /**
   * Returns the known word with the fewest typing errors, if these are at most a third of the
   * word's length, or one, and fewer than its characters. An error is a wrong, missing or
   * additional character, or two swapped neighbours; case is ignored. Among equals, the one nearer
   * in case is preferred, then the first one in alphabetical order, whatever the order of the
   * collection.
   *
   * @param word the misspelt word; no suggestion if it is empty or longer than 64 characters
   */
  public static Optional<String> to(String word, Collection<String> known) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return Optional.empty();
    }
    int limit = Math.max(1, word.length() / 3);
    return known.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
        .map(candidate -> near(word, candidate))
        .filter(near -> near.folded <= limit && near.folded < longer(word, near.word))
        .min(ORDER)
        .map(Near::word);
  }

  /** Returns whether two words differ by one or two typing errors, whatever their length. */
  public static boolean isSlip(String word, String known) {
    return distance(fold(word), fold(known)) <= 2;
  }

  /**
   * Returns {@code (did you mean "sodium"?)}, to follow the misspelt word in a message; empty if no
   * known word is near.
   */
  public static String hint(String word, Collection<String> known) {
    return to(word, known).map(Nearest::hint).orElse("");
  }

  /** Returns the same hint for a word that the caller has found. */
  public static String hint(String near) {
    return " (did you mean " + Quote.of(near) + "?)";
  }

  private static int longer(String a, String b) {
    return Math.max(a.length(), b.length());
  }

  private static Near near(String word, String known) {
    return new Near(known, distance(fold(word), fold(known)), distance(word, known));
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the optimal string alignment distance: that of Damerau and Levenshtein without further
   * edits of swapped pairs.
   */
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      current[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] free = beforeLast;
      beforeLast = last;
      last = current;
      current = free;
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(last[j], current[j - 1]));
        if (swapped(a, i, b, j)) {
          current[j] = Math.min(current[j], 1 + beforeLast[j - 2]);
        }
      }
    }
    return current[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
