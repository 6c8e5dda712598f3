package dev.autocfg.language.condition;

import java.util.List;

/** The words of the language: which texts are names, symbols, versions and releases. */
public final class Names {
  private static final List<String> RESERVED =
      List.of("os", "arch", "release", "preview", "true", "false");

  private Names() {}

  /** Returns the names that the language keeps for itself; no probe can be called so. */
  public static List<String> reserved() {
    return RESERVED;
  }

  /**
   * Returns whether a probe may be called so: {@code [A-Za-z_][A-Za-z0-9_-]*}, and not {@linkplain
   * #reserved() reserved}. Upper and lower case differ.
   */
  public static boolean isProbe(String text) {
    return isWord(text) && !RESERVED.contains(text);
  }

  /**
   * Returns whether the text can be a library's symbol: a C identifier, {@code version} excepted,
   * which is the library's attribute.
   */
  static boolean isSymbol(String text) {
    return isWord(text) && text.indexOf('-') < 0 && !text.equals("version");
  }

  /**
   * Returns whether the text can be a version: it starts with a digit, ends with a letter or a
   * digit, holds letters, digits and {@code . _ + ~ -} between, and never two dots in a row. How
   * versions are ordered is not said here.
   */
  static boolean isVersion(String text) {
    return !text.isEmpty()
        && isDigit(text.charAt(0))
        && isLetterOrDigit(text.charAt(text.length() - 1))
        && text.chars().allMatch(Names::isVersionPart)
        && !text.contains("..");
  }

  /** Returns whether the text is a feature release: 1 to 9999, without leading zeros. */
  static boolean isRelease(String text) {
    return text.length() >= 1
        && text.length() <= 4
        && text.charAt(0) != '0'
        && text.chars().allMatch(Names::isDigit);
  }

  static boolean isNameStart(int c) {
    return c == '_' || isLetter(c);
  }

  static boolean isNamePart(int c) {
    return isNameStart(c) || isDigit(c) || c == '-';
  }

  static boolean isVersionPart(int c) {
    return isLetterOrDigit(c) || "._+~-".indexOf(c) >= 0;
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isLetterOrDigit(int c) {
    return isLetter(c) || isDigit(c);
  }

  private static boolean isWord(String text) {
    return !text.isEmpty()
        && isNameStart(text.charAt(0))
        && text.chars().allMatch(Names::isNamePart);
  }
}
