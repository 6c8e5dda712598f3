package dev.autocfg.language.c;

import java.util.regex.Pattern;

/** The names that functions and variables of C can have (C11 6.4.2.1). */
public final class CName {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

  private CName() {}

  /** Returns whether a text is such a name, and no keyword. */
  public static boolean is(String text) {
    return WORD.matcher(text).matches() && CWords.isName(text);
  }
}
