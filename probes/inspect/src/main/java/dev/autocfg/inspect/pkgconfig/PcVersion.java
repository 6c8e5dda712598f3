package dev.autocfg.inspect.pkgconfig;

/**
 * Orders versions as pkgconf does, which is rpm's way: runs of digits and runs of letters are
 * compared one by one, a longer number is the higher one, digits are higher than letters, what
 * stands between them does not count, and {@code ~} sorts before everything, the end too.
 */
final class PcVersion {
  private final String text;
  private int at;

  private PcVersion(String text) {
    this.text = text;
  }

  /** Returns a number below, at or above zero. */
  static int compare(String left, String right) {
    // The tool looks at whole texts first, without regard to case.
    return left.equalsIgnoreCase(right) ? 0 : compare(new PcVersion(left), new PcVersion(right));
  }

  private static int compare(PcVersion left, PcVersion right) {
    while (left.hasMore() || right.hasMore()) {
      left.skipSeparators();
      right.skipSeparators();
      boolean leftTilde = left.isTilde();
      boolean rightTilde = right.isTilde();
      if (leftTilde && rightTilde) {
        left.at++;
        right.at++;
        continue;
      }
      if (leftTilde || rightTilde) {
        return leftTilde ? -1 : 1;
      }
      if (!left.hasMore() || !right.hasMore()) {
        break;
      }
      boolean digits = isDigit(left.text.charAt(left.at));
      int order = compareRuns(left.run(digits), right.run(digits), digits);
      if (order != 0) {
        return order;
      }
    }
    return Boolean.compare(left.hasMore(), right.hasMore());
  }

  private static int compareRuns(String left, String right, boolean digits) {
    if (right.isEmpty()) {
      return digits ? 1 : -1;
    }
    String a = digits ? withoutZeros(left) : left;
    String b = digits ? withoutZeros(right) : right;
    return digits && a.length() != b.length()
        ? Integer.compare(a.length(), b.length())
        : Integer.signum(a.compareTo(b));
  }

  private static String withoutZeros(String digits) {
    int start = 0;
    while (start < digits.length() && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }

  private String run(boolean digits) {
    int start = at;
    while (hasMore() && (digits ? isDigit(text.charAt(at)) : isLetter(text.charAt(at)))) {
      at++;
    }
    return text.substring(start, at);
  }

  private void skipSeparators() {
    while (hasMore() && !isTilde() && !isDigit(text.charAt(at)) && !isLetter(text.charAt(at))) {
      at++;
    }
  }

  private boolean isTilde() {
    return hasMore() && text.charAt(at) == '~';
  }

  private boolean hasMore() {
    return at < text.length();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
