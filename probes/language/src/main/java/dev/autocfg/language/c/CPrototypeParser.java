package dev.autocfg.language.c;

import java.util.List;

/**
 * A parser for prototypes: the part of C11 6.7 that declares a function with external linkage.
 *
 * <p>Supported: every spelling of the types in {@link CScalar}, {@code void}, pointers, {@code
 * const}, {@code restrict} on a parameter, arrays as parameters, {@code struct}, {@code union} and
 * unknown names behind a pointer, pointers to functions as parameters, {@code enum}, parameters
 * without names, {@code ...}, a leading {@code extern}, a trailing semicolon, comments. Nothing is
 * preprocessed.
 */
public final class CPrototypeParser {
  private final CCursor cursor;
  private final String text;

  private CPrototypeParser(String text, List<CToken> tokens) {
    this.text = text;
    cursor = new CCursor(tokens);
  }

  /**
   * Returns the prototype of a text.
   *
   * @throws CPrototypeException if the text is not a prototype, contains an unsupported construct
   *     (a function pointer as result, structures by value …), or is longer than 64 Ki characters
   */
  public static CPrototype parse(String text) throws CPrototypeException {
    return new CPrototypeParser(text, CLexer.tokens(text)).prototype();
  }

  private CPrototype prototype() throws CPrototypeException {
    cursor.take("extern");
    Declarator result = Declarator.read(cursor);
    String name = name(result);
    result.requireValue();
    ParameterList.Parameters parameters = ParameterList.read(cursor);
    end();
    return new CPrototype(name, result.type(), parameters.fixed(), parameters.variadic(), text);
  }

  private String name(Declarator result) throws CPrototypeException {
    CToken name = cursor.peek();
    if (name.isWord() && CWords.isName(name.text())) {
      return cursor.next().text();
    }
    if (name.is("(") && cursor.peek(1).is("*")) {
      throw CFaults.notYet("function pointers", name);
    }
    if (name.is("(") && result.type() instanceof CType.Named) {
      throw CFaults.expected("a result type and a name", result.base());
    }
    throw CFaults.expected("the function's name", name);
  }

  private void end() throws CPrototypeException {
    CToken after = cursor.peek();
    if (after.is("{")) {
      throw CFaults.expected("the end", after, "a prototype has no body");
    }
    if (after.isWord()) {
      throw CFaults.expected(
          "the end", after, "types belong inside the parentheses; omit attributes");
    }
    cursor.take(";");
    if (cursor.peek().kind() != CToken.Kind.END) {
      throw CFaults.expected("the end", cursor.peek(), "one prototype at a time");
    }
  }
}
