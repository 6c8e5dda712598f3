package dev.autocfg.language.condition;

import dev.autocfg.language.condition.ConditionToken.Kind;
import dev.autocfg.runtime.generated.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recursive descent parser for the grammar in {@code docs/conditions.md}, one method per rule.
 *
 * <p>Each {@code (} and {@code !} is one level of depth, which is limited so that recursion over
 * the result cannot overflow the stack.
 */
final class SyntaxParser {
  static final int MAX_DEPTH = 64;

  /** The operators of other languages, and ours for each. */
  private static final Map<String, String> FOREIGN = Map.of("and", "&&", "or", "||", "not", "!");

  private final List<ConditionToken> tokens;
  private int at;
  private int depth;

  private SyntaxParser(List<ConditionToken> tokens) {
    this.tokens = tokens;
  }

  /** Returns the syntax tree of the text; empty if the text is blank. */
  static Optional<ConditionSyntax> parse(String text) throws ConditionException {
    SyntaxParser parser = new SyntaxParser(ConditionLexer.tokens(text));
    if (parser.peek().is(Kind.END)) {
      return Optional.empty();
    }
    ConditionSyntax syntax = parser.any();
    if (!parser.peek().is(Kind.END)) {
      throw parser.expected("\"&&\", \"||\" or the end");
    }
    return Optional.of(syntax);
  }

  private ConditionSyntax any() throws ConditionException {
    List<ConditionSyntax> parts = new ArrayList<>();
    do {
      parts.add(all());
    } while (take(Kind.OR));
    return parts.size() == 1 ? parts.get(0) : new ConditionSyntax.Any(parts);
  }

  private ConditionSyntax all() throws ConditionException {
    List<ConditionSyntax> parts = new ArrayList<>();
    do {
      parts.add(unary());
    } while (take(Kind.AND));
    return parts.size() == 1 ? parts.get(0) : new ConditionSyntax.All(parts);
  }

  private ConditionSyntax unary() throws ConditionException {
    if (take(Kind.NOT)) {
      descend();
      ConditionSyntax negated = unary();
      depth--;
      return new ConditionSyntax.Negation(negated);
    }
    return peek().is(Kind.OPEN) ? group() : comparison();
  }

  private ConditionSyntax group() throws ConditionException {
    expect(Kind.OPEN, "\"(\"");
    descend();
    ConditionSyntax inner = any();
    depth--;
    expect(Kind.CLOSE, "\")\"");
    if (peek().is(Kind.COMPARISON)) {
      throw expected("\"&&\", \"||\" or the end (only names are compared)");
    }
    return inner;
  }

  private ConditionSyntax comparison() throws ConditionException {
    ConditionSyntax.Operand operand = operand();
    ConditionToken mark = peek();
    Optional<Operator> operator = mark.operator();
    if (operator.isEmpty()) {
      return operand;
    }
    at++;
    return new ConditionSyntax.Comparison(operand, operator.get(), mark, literal());
  }

  private ConditionSyntax.Operand operand() throws ConditionException {
    ConditionToken name = expect(Kind.NAME, "a name, \"!\" or \"(\"");
    if (!take(Kind.DOT)) {
      return new ConditionSyntax.Operand(name, Optional.empty());
    }
    ConditionToken member = expect(Kind.NAME, "\"version\" or a symbol");
    return new ConditionSyntax.Operand(name, Optional.of(member));
  }

  private ConditionToken literal() throws ConditionException {
    return peek().is(Kind.NAME)
        ? expect(Kind.NAME, "a word")
        : expect(Kind.NUMBER, "a version, a release or a word");
  }

  private ConditionToken peek() {
    return tokens.get(at);
  }

  private boolean take(Kind kind) {
    if (!peek().is(kind)) {
      return false;
    }
    at++;
    return true;
  }

  private ConditionToken expect(Kind kind, String expected) throws ConditionException {
    ConditionToken token = peek();
    if (!take(kind)) {
      throw expected(expected);
    }
    return token;
  }

  private ConditionException expected(String expected) {
    String found = peek().shown();
    String ours = FOREIGN.get(peek().text());
    String hint = ours == null ? "" : " (it is written \"" + ours + "\" here)";
    return syntax("expected " + expected + ", found " + found + hint);
  }

  private void descend() throws ConditionException {
    depth++;
    if (depth > MAX_DEPTH) {
      throw syntax("expected at most " + MAX_DEPTH + " levels of \"(\" and \"!\", found more");
    }
  }

  private ConditionException syntax(String message) {
    return new ConditionException(
        new Fault(Fault.Kind.SYNTAX, peek().offset(), message, ConditionExamples.EXAMPLE));
  }
}
