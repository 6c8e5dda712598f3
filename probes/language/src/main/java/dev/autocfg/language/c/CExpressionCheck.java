package dev.autocfg.language.c;

import dev.autocfg.language.c.CToken.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A check of an expression by pairs of neighbouring tokens. It does not implement the grammar,
 * which depends on the names of types; it finds typing errors, and text that would end the
 * expression.
 */
final class CExpressionCheck {
  private static final Set<String> BINARY =
      Set.of(
          "/", "%", "<", ">", "<=", ">=", "==", "!=", "<<", ">>", "&&", "||", "|", "^", "?", ":",
          ",", "->");
  private static final Set<String> UNARY = Set.of("+", "-", "*", "&", "~", "!");

  /** Words whose value differs between builds, or that have side effects. */
  private static final Set<String> REFUSED =
      Set.of(
          "asm",
          "__asm",
          "__asm__",
          "_Pragma",
          "__pragma",
          "__DATE__",
          "__TIME__",
          "__TIMESTAMP__",
          "__FILE__",
          "__BASE_FILE__",
          "__FILE_NAME__",
          "__LINE__",
          "__COUNTER__",
          "__INCLUDE_LEVEL__");

  /** Prefixes of raw string literals, which gcc also accepts in C. */
  private static final Set<String> RAW = Set.of("R", "LR", "uR", "UR", "u8R");

  private final List<CToken> tokens;
  private final Deque<CToken> open = new ArrayDeque<>();

  CExpressionCheck(List<CToken> tokens) {
    this.tokens = tokens;
  }

  void check() throws CPrototypeException {
    CToken before = new CToken(Kind.MARK, "(", 0);
    for (CToken token : tokens) {
      word(token);
      neighbours(before, token);
      bracket(token);
      before = token;
    }
  }

  private static void word(CToken token) throws CPrototypeException {
    boolean isOurs = token.text().toLowerCase(Locale.ROOT).startsWith("autocfg_");
    if (token.isWord() && (isOurs || REFUSED.contains(token.text()))) {
      throw expected("a constant", token);
    }
  }

  private void neighbours(CToken before, CToken token) throws CPrototypeException {
    if (needsOperand(before) && endsOperand(token) && !isAllowedPair(before, token)) {
      throw expected("an operand", token);
    }
    if (token.kind() == Kind.NUMBER && isOperand(before) && !isSizeof(before)) {
      throw expected("an operator", token);
    }
    if (before.kind() == Kind.NUMBER && (token.isWord() || token.kind() == Kind.TEXT)) {
      throw expected("an operator", token);
    }
    if (token.kind() == Kind.TEXT && RAW.contains(before.text())) {
      throw expected("no raw text", token);
    }
  }

  private static boolean needsOperand(CToken token) {
    return token.is("(") || token.is("[") || BINARY.contains(token.text()) || isUnary(token);
  }

  private static boolean endsOperand(CToken token) {
    return token.is(")") || token.is("]") || token.kind() == Kind.END || isBinary(token);
  }

  /** Returns whether two marks may be adjacent: {@code f()}, {@code char *[]}, {@code (int *)}. */
  private static boolean isAllowedPair(CToken before, CToken token) {
    boolean isCallOrArray =
        (before.is("(") && token.is(")") && before.offset() > 0)
            || (before.is("[") && token.is("]"));
    boolean isPointer = before.is("*") && (token.is(")") || token.is(","));
    return isCallOrArray || isPointer;
  }

  private void bracket(CToken token) throws CPrototypeException {
    if (token.is("(") || token.is("[")) {
      open.push(token);
    } else if (token.is(")") || token.is("]")) {
      if (open.isEmpty() || open.peek().is("(") != token.is(")")) {
        throw expected("a bracket that is open", token);
      }
      open.pop();
    } else if (token.kind() == Kind.END && !open.isEmpty()) {
      throw expected(open.peek().is("(") ? "\")\"" : "\"]\"", token);
    }
  }

  private static boolean isBinary(CToken token) {
    return token.kind() == Kind.MARK && BINARY.contains(token.text());
  }

  private static boolean isUnary(CToken token) {
    return token.kind() == Kind.MARK && UNARY.contains(token.text());
  }

  private static boolean isOperand(CToken token) {
    return token.isWord() || token.kind() == Kind.NUMBER || token.kind() == Kind.TEXT;
  }

  private static boolean isSizeof(CToken token) {
    return token.is("sizeof") || token.is("_Alignof") || token.is("alignof");
  }

  private static CPrototypeException expected(String expected, CToken found) {
    return new CPrototypeException(
        found.offset(),
        "expected " + expected + ", found " + found.shown(),
        CFaults.EXPRESSION_EXAMPLE);
  }
}
