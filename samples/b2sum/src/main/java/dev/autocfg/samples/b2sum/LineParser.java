package dev.autocfg.samples.b2sum;

import java.util.Locale;
import java.util.Optional;

/**
 * A parser for checksum lines in both formats.
 *
 * <p>It remembers whether file names follow the digest after one blank ({@code md5} of old BSDs) or
 * after a blank and a mode character (coreutils): the first line from which this can be seen
 * decides for all following lines, also in later files.
 */
final class LineParser {
  private enum LineLayout {
    UNKNOWN,
    ONE_BLANK,
    MODE_CHARACTER
  }

  private LineLayout layout = LineLayout.UNKNOWN;

  /** Returns the parsed line, or empty if it is not a checksum line. */
  Optional<ChecksumLine> parse(String line) {
    int nul = line.indexOf('\0');
    String text = nul < 0 ? line : line.substring(0, nul);
    int start = Numbers.skipBlanks(text, 0);
    boolean escaped = text.startsWith("\\", start);
    start += escaped ? 1 : 0;
    if (escaped && nul >= 0) {
      return Optional.empty(); // coreutils reads past NUL only here, and then refuses it
    }
    if (text.startsWith(ChecksumLine.ALGORITHM, start)) {
      return parseTagged(text, start + ChecksumLine.ALGORITHM.length(), escaped);
    }
    return parseUntagged(text, start, escaped);
  }

  /** Parses the text that follows the algorithm's name: {@code -256 (name) = digest}. */
  private static Optional<ChecksumLine> parseTagged(String text, int start, boolean escaped) {
    int bits = ChecksumLine.DEFAULT_BITS;
    int i = start;
    if (text.startsWith("-", i)) {
      Radix number = Radix.at(text, Numbers.skipSpace(text, i + 1));
      i = Numbers.endOfDigits(text, number.start(), number.radix());
      bits = bits(text.substring(number.start(), i), number.radix());
    } else if (i < text.length() && text.charAt(i) != '(') {
      i++; // coreutils takes any character here
    }
    i += text.startsWith(" ", i) ? 1 : 0;
    int close = text.lastIndexOf(')');
    if (bits == 0 || !text.startsWith("(", i) || close < i) {
      return Optional.empty();
    }
    int equals = Numbers.skipBlanks(text, close + 1);
    if (!text.startsWith("=", equals)) {
      return Optional.empty();
    }
    String digest = text.substring(Numbers.skipBlanks(text, equals + 1));
    if (digest.length() != bits / 4 || Numbers.endOfDigits(digest, 0, 16) != digest.length()) {
      return Optional.empty();
    }
    return line(digest, text.substring(i + 1, close), escaped);
  }

  /**
   * The position of a number's first digit and the radix, which C's prefixes {@code 0} and {@code
   * 0x} select.
   */
  private record Radix(int start, int radix) {
    static Radix at(String text, int index) {
      int start = index + (text.startsWith("+", index) ? 1 : 0);
      if (text.startsWith("0x", start) || text.startsWith("0X", start)) {
        return new Radix(start + 2, 16);
      }
      return new Radix(start, text.startsWith("0", start) ? 8 : 10);
    }
  }

  /** Returns the number, or 0 if it is not a valid digest length. */
  private static int bits(String digits, int radix) {
    int bits = 0;
    for (int i = 0; i < digits.length(); i++) {
      bits =
          Math.min(
              bits * radix + Character.digit(digits.charAt(i), radix),
              ChecksumLine.DEFAULT_BITS + 1);
    }
    return bits % 8 == 0 && bits <= ChecksumLine.DEFAULT_BITS ? bits : 0;
  }

  private Optional<ChecksumLine> parseUntagged(String text, int start, boolean escaped) {
    int end = Numbers.endOfDigits(text, start, 16);
    int digits = end - start;
    if (digits < 2 || digits % 2 != 0 || digits > ChecksumLine.DEFAULT_BITS / 4) {
      return Optional.empty();
    }
    if (end == text.length() || !Numbers.isBlank(text.charAt(end))) {
      return Optional.empty();
    }
    String rest = text.substring(end + 1);
    if (rest.length() <= 1 || (rest.charAt(0) != ' ' && rest.charAt(0) != '*')) {
      if (layout == LineLayout.MODE_CHARACTER) {
        return Optional.empty();
      }
      layout = LineLayout.ONE_BLANK;
    } else if (layout != LineLayout.ONE_BLANK) {
      layout = LineLayout.MODE_CHARACTER;
    }
    String name = layout == LineLayout.MODE_CHARACTER ? rest.substring(1) : rest;
    return line(text.substring(start, end), name, escaped);
  }

  private static Optional<ChecksumLine> line(String digest, String shownName, boolean escaped) {
    Optional<String> name = escaped ? FileNames.unescape(shownName) : Optional.of(shownName);
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new ChecksumLine(digest.toLowerCase(Locale.ROOT), name.get()));
  }
}
