package dev.autocfg.language.c;

import dev.autocfg.language.c.CToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Is a C expression on one line, as it may be given to a compiler among others: nothing in it ends
 * the expression, opens what it does not close, or speaks to the preprocessor. Whether it means
 * anything, only the compiler knows.
 */
public final class CExpression {
  private static final int LONGEST = 1000;

  private final String text;
  private final List<CToken> tokens;

  private CExpression(String text, List<CToken> tokens) {
    this.text = text;
    this.tokens = List.copyOf(tokens);
  }

  /** Reads an expression such as {@code sizeof(struct stat)} or {@code INT_MAX / 2}. */
  public static CExpression parse(String text) throws CPrototypeException {
    String stripped = text.strip();
    List<CToken> tokens = CLexer.expression(stripped, LONGEST);
    new CExpressionCheck(tokens).check();
    return new CExpression(stripped, tokens);
  }

  /**
   * Reads what can be declared: the name of a function, variable, type, enumerator or macro, or
   * {@code struct}, {@code union} or {@code enum} with a tag.
   */
  public static CExpression declared(String text) throws CPrototypeException {
    CExpression name = parse(text);
    int words = name.tokens.size() - 1;
    CToken last = name.tokens.get(words - 1);
    boolean isTagged = words == 2 && CWords.isTag(name.tokens.get(0).text());
    boolean isBareTag = words == 1 && CWords.isTag(last.text());
    if ((words != 1 && !isTagged) || isBareTag || !last.isWord() || CWords.isKeyword(last.text())) {
      throw new CPrototypeException(
          0,
          "expected a name, or struct, union or enum and a tag, found "
              + name.tokens.get(0).shown(),
          "sodium_init");
    }
    return name;
  }

  /** Returns the text, without spaces at its ends. */
  public String text() {
    return text;
  }

  /** Returns whether it is one word, the name of a thing. */
  public boolean isName() {
    return tokens.size() == 2 && tokens.get(0).isWord();
  }

  /** Returns the words, each once, in order; names of members and types among them. */
  public Set<String> words() {
    Set<String> words = new LinkedHashSet<>();
    tokens.stream().filter(CToken::isWord).forEach(token -> words.add(token.text()));
    return words;
  }

  /** Returns the tagged types that are mentioned, {@code struct stat}, each once, in order. */
  public List<String> tags() {
    Set<String> tags = new LinkedHashSet<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (CWords.isTag(tokens.get(i).text()) && tokens.get(i + 1).kind() == Kind.WORD) {
        tags.add(tokens.get(i).text() + " " + tokens.get(i + 1).text());
      }
    }
    return new ArrayList<>(tags);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CExpression expression && text.equals(expression.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
