package dev.autocfg.language.c;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A parser for the parameters of a prototype (C11 6.7.6.3). */
final class ParameterList {
  /** The minimum that every C compiler supports (5.2.4.1); a Java method supports as many. */
  static final int MOST = 127;

  /** More than any header has; each takes some of the stack. */
  private static final int DEEPEST = 12;

  private final CCursor cursor;
  private final int depth;
  private final Set<String> names = new HashSet<>();

  private ParameterList(CCursor cursor, int depth) {
    this.cursor = cursor;
    this.depth = depth;
  }

  /**
   * The parameters of a function.
   *
   * @param variadic whether it takes further arguments
   */
  record Parameters(List<CParameter> fixed, boolean variadic) {}

  static Parameters read(CCursor cursor) throws CPrototypeException {
    return new ParameterList(cursor, 0).inParentheses();
  }

  private Parameters inParentheses() throws CPrototypeException {
    cursor.expect("(");
    if (cursor.peek().is(")")) {
      throw CFaults.expected("parameters", cursor.peek(), "write (void) for none");
    }
    if (cursor.peek().is("void") && cursor.peek(1).is(")")) {
      cursor.next();
      cursor.next();
      return new Parameters(List.of(), false);
    }
    return all();
  }

  private Parameters all() throws CPrototypeException {
    List<CParameter> parameters = new ArrayList<>();
    boolean isVariadic = false;
    do {
      if (cursor.peek().is("...") && !parameters.isEmpty()) {
        cursor.next();
        isVariadic = true;
        break;
      }
      if (parameters.size() == MOST) {
        throw CFaults.expected("at most " + MOST + " parameters", cursor.peek());
      }
      parameters.add(one());
    } while (cursor.take(","));
    if (!cursor.take(")")) {
      throw CFaults.expected(isVariadic ? "\")\" after \"...\"" : "\",\" or \")\"", cursor.peek());
    }
    return new Parameters(parameters, isVariadic);
  }

  private CParameter one() throws CPrototypeException {
    if (cursor.peek().is("...")) {
      throw CFaults.expected("a parameter", cursor.peek(), "C needs one before \"...\"");
    }
    Declarator declarator = Declarator.read(cursor);
    if (cursor.peek().is("(") && cursor.peek(1).is("*")) {
      return function(declarator);
    }
    Optional<String> name = name();
    if (cursor.peek().is("(")) {
      throw CFaults.expected(
          "a parameter", cursor.peek(), "a pointer to a function is int (*name)(int)");
    }
    return cursor.peek().is("[") ? array(declarator, name) : value(declarator, name);
  }

  /** Reads {@code (*name)(parameters)} behind the type of the result. */
  private CParameter function(Declarator result) throws CPrototypeException {
    if (depth == DEEPEST) {
      throw CFaults.expected("at most " + DEEPEST + " functions in functions", cursor.peek());
    }
    result.refuseRestrict();
    result.requireValue();
    cursor.expect("(");
    cursor.expect("*");
    while (cursor.take("const")) {}
    Optional<String> name = name();
    cursor.expect(")");
    ParameterList inner = new ParameterList(cursor, depth + 1);
    Parameters parameters = inner.inParentheses();
    CType function = new CType.Function(result.type(), parameters.fixed(), parameters.variadic());
    return CParameter.of(name, new CType.Pointer(function, false));
  }

  private Optional<String> name() throws CPrototypeException {
    CToken word = cursor.peek();
    if (!word.isWord()) {
      return Optional.empty();
    }
    if (!CWords.isName(word.text()) || !names.add(word.text())) {
      throw CFaults.expected("a name of its own for each parameter", word);
    }
    return Optional.of(cursor.next().text());
  }

  private static CParameter value(Declarator declarator, Optional<String> name)
      throws CPrototypeException {
    if (declarator.type() instanceof CType.VoidType) {
      throw CFaults.expected(
          "a type that has values",
          declarator.base(),
          "(void) must be the only parameter, without a name");
    }
    declarator.requireValue();
    return CParameter.of(name, declarator.type());
  }

  private CParameter array(Declarator element, Optional<String> name) throws CPrototypeException {
    if (element.type() instanceof CType.VoidType) {
      throw CFaults.expected("a type that has values", element.base());
    }
    element.refuseRestrict();
    CType pointer = new CType.Pointer(element.type(), element.isConst());
    return new CParameter(name, pointer, ArrayLength.read(cursor));
  }
}
