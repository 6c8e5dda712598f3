package dev.autocfg.language.c;

import java.util.Optional;

/**
 * Reads the type of a declaration as far as its name: specifiers and stars (C11 6.7.6.1).
 *
 * @param type the type without its outermost qualifiers
 * @param isConst whether {@code const} is among those: it matters where this is an array's element
 * @param restrict the {@code restrict} among those, if any
 * @param base where the specifiers start
 */
record Declarator(CType type, boolean isConst, Optional<CToken> restrict, CToken base) {
  /** The least that every C compiler takes (5.2.4.1). */
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
   * Refuses {@code restrict} on what a pointer points to: there it is part of the function's type,
   * and {@link CType.Pointer} does not keep it.
   */
  void refuseRestrict() throws CPrototypeException {
    if (restrict.isPresent()) {
      throw CFaults.notYet("qualifiers \"restrict\" on the target of a pointer", restrict.get());
    }
  }

  /** Refuses what cannot be passed or returned as it is. */
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
