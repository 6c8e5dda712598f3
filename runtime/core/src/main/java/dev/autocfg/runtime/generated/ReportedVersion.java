package dev.autocfg.runtime.generated;

import java.util.StringTokenizer;

/**
 * The version in what a library's version function returns, which may be a longer text: {@code
 * libcurl/7.88.1 OpenSSL/3.0.11}, {@code libarchive 3.6.2}, {@code 1.0.8, 13-Jul-2019} (bzip2).
 */
final class ReportedVersion {
  /** More than curl needs, which lists the versions of all its parts. */
  private static final int LIMIT = 256;

  private ReportedVersion() {}

  /**
   * Returns the first word that starts with a digit, or with {@code v} and a digit, which is then
   * left out; the whole text, if there is no such word; empty, if the text is not a version.
   */
  static String in(String text) {
    if (!isPlausible(text)) {
      return "";
    }
    StringTokenizer words = new StringTokenizer(text, " /,;()");
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      int start = word.charAt(0) == 'v' ? 1 : 0;
      if (start < word.length() && isDigit(word.charAt(start))) {
        return word.substring(start);
      }
    }
    return text.strip();
  }

  /** Loops, since streams cost a program's start some milliseconds. */
  private static boolean isPlausible(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      if (i == LIMIT || Character.isISOControl(text.charAt(i))) {
        return false;
      }
      digit |= isDigit(text.charAt(i));
    }
    return digit;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
