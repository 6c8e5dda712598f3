package dev.autocfg.language.c;

import java.util.OptionalLong;
import java.util.Set;

/**
 * The parser for the brackets of an array parameter (C11 6.7.6.2, 6.7.6.3p7): {@code [32]}, {@code
 * [static 32]}, {@code []}, {@code [crypto_KEYBYTES]}; the value of a macro is unknown.
 */
final class ArrayLength {
  private static final Set<String> QUALIFIERS =
      Set.of("static", "const", "restrict", "__restrict", "__restrict__", "volatile");

  private ArrayLength() {}

  static OptionalLong read(CCursor cursor) throws CPrototypeException {
    cursor.expect("[");
    while (QUALIFIERS.contains(cursor.peek().text())) {
      cursor.next();
    }
    OptionalLong length = inside(cursor);
    cursor.expect("]");
    if (cursor.peek().is("[")) {
      throw CFaults.notYet("arrays of arrays", cursor.peek());
    }
    return length;
  }

  private static OptionalLong inside(CCursor cursor) throws CPrototypeException {
    if (cursor.peek().is("]")) {
      return OptionalLong.empty();
    }
    CToken token = cursor.next();
    return switch (token.kind()) {
      case NUMBER -> OptionalLong.of(number(token));
      case WORD -> OptionalLong.empty();
      default -> throw CFaults.expected("a number, the name of a macro or \"]\"", token);
    };
  }

  /** Reads an integer constant (6.4.4.1): decimal, octal after 0, hexadecimal after 0x. */
  private static long number(CToken token) throws CPrototypeException {
    String digits = token.text().replaceFirst("(?:[uU](?:l|L|ll|LL)?|(?:l|L|ll|LL)[uU]?)$", "");
    try {
      long value = Long.decode(digits);
      if (value > 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Not a number in C, or too large: the message below covers both.
    }
    throw CFaults.expected("a number above 0", token);
  }
}
