package dev.autocfg.language.c;

import java.util.Optional;

/**
 * The part of a declaration before its name: specifiers and stars (C11 6.7.6.1).
 *
 * @param type the type without its outermost qualifiers
 * @param isConst whether these include {@code const}, which is significant for elements of arrays
 * @param restrict the {@code restrict} among them, if any
 * @param base the first specifier
 */
record Declarator(CType type, boolean isConst, Optional<CToken> restrict, CToken base) {
  /** The minimum that every C compiler supports (5.2.4.1). */
  static final int MOST_STARS = 12;

  static Declarator read(CCursor cursor) throws CPrototypeException {
    Specifiers.Base base = Specifiers.read(cursor);
    Declarator declarator =
        new Declarator(base.type(), base.isConst(), Optional.empty(), base.first());
    for (int stars = 1; cursor.peek().is("*"); stars++) {
      if (stars > MOST_STARS) {
        throw CFaults.expected("at most " + MOST_STARS + " \"*\"", cursor.peek());
      }
      declarator = declarator.pointer(cursor);
    }
    return declarator;
  }

  private Declarator pointer(CCursor cursor) throws CPrototypeException {
    refuseRestrict();
    cursor.expect("*");
    boolean pointerConst = false;
    Optional<CToken> pointerRestrict = Optional.empty();
    while (cursor.peek().is("const") || CWords.isRestrict(cursor.peek().text())) {
      CToken qualifier = cursor.next();
      if (qualifier.is("const")) {
        pointerConst = true;
      } else {
        pointerRestrict = Optional.of(qualifier);
      }
    }
    return new Declarator(new CType.Pointer(type, isConst), pointerConst, pointerRestrict, base);
  }

  /**
   * Rejects {@code restrict} on the target of a pointer, where it is part of the function's type;
   * {@link CType.Pointer} does not record it.
   */
  void refuseRestrict() throws CPrototypeException {
    if (restrict.isPresent()) {
      throw CFaults.notYet("qualifiers \"restrict\" on the target of a pointer", restrict.get());
    }
  }

  /** Rejects a type that cannot be passed or returned by value. */
  void requireValue() throws CPrototypeException {
    if (!(type instanceof CType.Named named) || named.isEnum()) {
      return;
    }
    if (CWords.isTag(base.text()) || named.name().contains(" ")) {
      throw CFaults.notYet("structures and unions by value", base);
    }
    throw CFaults.at(
        base,
        "expected a type, found the unknown name \""
            + named.name()
            + "\""
            + CWords.hint(named.name(), "unknown names are supported behind a pointer only"));
  }
}
