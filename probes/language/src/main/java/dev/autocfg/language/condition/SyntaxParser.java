package dev.autocfg.language.condition;

import dev.autocfg.language.condition.Token.Kind;
import dev.autocfg.runtime.generated.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the grammar of {@code docs/conditions.md} by recursive descent, one method a rule.
 *
 * <p>Each {@code (} and {@code !} is one level of depth; the limit keeps the stack small here and
 * in everything that walks the result.
 */
final class SyntaxParser {
  static final int DEEPEST = 64;

  /** How other languages write our operators. */
  private static final Map<String, String> FOREIGN = Map.of("and", "&&", "or", "||", "not", "!");

  private final List<Token> tokens;
  private int at;
  private int depth;

  private SyntaxParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Returns the syntax of the text; nothing where the text is blank. */
  static Optional<Syntax> parse(String text) throws ConditionException {
    SyntaxParser parser = new SyntaxParser(Lexer.tokens(text));
    if (parser.peek().is(Kind.END)) {
      return Optional.empty();
    }
    Syntax syntax = parser.any();
    if (!parser.peek().is(Kind.END)) {
      throw parser.expected("\"&&\", \"||\" or the end");
    }
    return Optional.of(syntax);
  }

  private Syntax any() throws ConditionException {
    List<Syntax> parts = new ArrayList<>();
    do {
      parts.add(all());
    } while (take(Kind.OR));
    return parts.size() == 1 ? parts.get(0) : new Syntax.Any(parts);
  }

  private Syntax all() throws ConditionException {
    List<Syntax> parts = new ArrayList<>();
    do {
      parts.add(unary());
    } while (take(Kind.AND));
    return parts.size() == 1 ? parts.get(0) : new Syntax.All(parts);
  }

  private Syntax unary() throws ConditionException {
    if (take(Kind.NOT)) {
      descend();
      Syntax negated = unary();
      depth--;
      return new Syntax.Negation(negated);
    }
    return peek().is(Kind.OPEN) ? group() : comparison();
  }

  private Syntax group() throws ConditionException {
    expect(Kind.OPEN, "\"(\"");
    descend();
    Syntax inner = any();
    depth--;
    expect(Kind.CLOSE, "\")\"");
    if (peek().is(Kind.COMPARISON)) {
      throw expected("\"&&\", \"||\" or the end (only names are compared)");
    }
    return inner;
  }

  private Syntax comparison() throws ConditionException {
    Syntax.Operand operand = operand();
    Token mark = peek();
    Optional<Operator> operator = mark.operator();
    if (operator.isEmpty()) {
      return operand;
    }
    at++;
    return new Syntax.Comparison(operand, operator.get(), mark, literal());
  }

  private Syntax.Operand operand() throws ConditionException {
    Token name = expect(Kind.NAME, "a name, \"!\" or \"(\"");
    if (!take(Kind.DOT)) {
      return new Syntax.Operand(name, Optional.empty());
    }
    Token member = expect(Kind.NAME, "\"version\" or a symbol");
    return new Syntax.Operand(name, Optional.of(member));
  }

  private Token literal() throws ConditionException {
    return peek().is(Kind.NAME)
        ? expect(Kind.NAME, "a word")
        : expect(Kind.NUMBER, "a version, a release or a word");
  }

  private Token peek() {
    return tokens.get(at);
  }

  private boolean take(Kind kind) {
    if (!peek().is(kind)) {
      return false;
    }
    at++;
    return true;
  }

  private Token expect(Kind kind, String expected) throws ConditionException {
    Token token = peek();
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
    if (depth > DEEPEST) {
      throw syntax("expected at most " + DEEPEST + " levels of \"(\" and \"!\", found more");
    }
  }

  private ConditionException syntax(String message) {
    return new ConditionException(
        new Fault(Fault.Kind.SYNTAX, peek().offset(), message, Messages.EXAMPLE));
  }
}
