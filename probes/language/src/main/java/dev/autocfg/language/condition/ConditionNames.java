package dev.autocfg.language.condition;

import dev.autocfg.language.text.CodePoints;
import java.util.List;

/** The lexical rules of conditions: names, symbols, versions and releases. */
public final class ConditionNames {
  private static final List<String> RESERVED =
      List.of("os", "arch", "release", "preview", "true", "false");

  private ConditionNames() {}

  /** Returns the reserved names, which no probe can have. */
  public static List<String> reserved() {
    return RESERVED;
  }

  /**
   * Returns whether a probe can have this name: {@code [A-Za-z_][A-Za-z0-9_-]*}, and not
   * {@linkplain #reserved() reserved}. Upper and lower case differ.
   */
  public static boolean isProbe(String text) {
    return isWord(text) && !RESERVED.contains(text);
  }

  /**
   * Returns whether the text can be a library's symbol: a C identifier other than {@code version},
   * which is an attribute of the library.
   */
  static boolean isSymbol(String text) {
    return isWord(text) && text.indexOf('-') < 0 && !text.equals("version");
  }

  /**
   * Returns whether the text can be a version: it starts with a digit, ends with a letter or a
   * digit, contains letters, digits and {@code . _ + ~ -} only, and never two dots in a row.
   */
  static boolean isVersion(String text) {
    return !text.isEmpty()
        && CodePoints.isDigit(text.charAt(0))
        && isLetterOrDigit(text.charAt(text.length() - 1))
        && text.chars().allMatch(ConditionNames::isVersionPart)
        && !text.contains("..");
  }

  /** Returns whether the text is a feature release: 1 to 9999, without leading zeros. */
  static boolean isRelease(String text) {
    return text.length() >= 1
        && text.length() <= 4
        && text.charAt(0) != '0'
        && text.chars().allMatch(CodePoints::isDigit);
  }

  static boolean isNameStart(int c) {
    return c == '_' || CodePoints.isLetter(c);
  }

  static boolean isNamePart(int c) {
    return isNameStart(c) || CodePoints.isDigit(c) || c == '-';
  }

  static boolean isVersionPart(int c) {
    return isLetterOrDigit(c) || "._+~-".indexOf(c) >= 0;
  }

  private static boolean isLetterOrDigit(int c) {
    return CodePoints.isLetter(c) || CodePoints.isDigit(c);
  }

  private static boolean isWord(String text) {
    return !text.isEmpty()
        && isNameStart(text.charAt(0))
        && text.chars().allMatch(ConditionNames::isNamePart);
  }
}
