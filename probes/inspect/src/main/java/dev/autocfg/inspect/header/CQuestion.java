package dev.autocfg.inspect.header;

import dev.autocfg.language.c.CPrototype;

/**
 * One question in a C file.
 *
 * @param id its number in the file, less than 65536
 * @param text the expression, name or tagged type
 * @param type the declaration of the type that it is compared with, or the arguments of a macro;
 *     empty for none
 */
record CQuestion(int id, Kind kind, String text, String type) {
  CQuestion(int id, Kind kind, String text) {
    this(id, kind, text, "");
  }

  /** Returns the question whether a function has the type of a prototype of any name. */
  static CQuestion typed(int id, String function, CPrototype prototype) {
    String type = prototype.named(CProgram.TYPE + id).declaration();
    return new CQuestion(id, Kind.TYPED, function, type);
  }

  /** Returns the question which type a function has, and what a macro of that name becomes. */
  static CQuestion shown(int id, String function, CPrototype prototype) {
    return new CQuestion(id, Kind.SHOWN, function, MacroExpansion.arguments(prototype));
  }

  /** The kind of a question. */
  enum Kind {
    /** Is the tagged type known, so that {@code struct x} means it and does not make a new one? */
    TAG,
    /** Is the name that of a macro or of something that was declared? */
    NAME,
    /** What is the value of the expression? */
    VALUE,
    /** Has the function this type? It is refused if not; an accepted one has no answer to read. */
    TYPED,
    /** Which type has the function? It is always refused, with the answer in the message. */
    SHOWN;

    /** Returns whether to accept or refuse it is all that a compiler has to do. */
    boolean isOfSyntax() {
      return this == TYPED || this == SHOWN;
    }
  }
}
