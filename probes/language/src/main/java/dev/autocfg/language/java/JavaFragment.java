package dev.autocfg.language.java;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a Java source that is to be put between brackets of another one. */
public final class JavaFragment {
  private static final Map<String, String> BRACKETS = Map.of("(", ")", "{", "}", "[", "]");

  /** JLS 3.3: an escape begins with a backslash that is not itself behind an odd number of them. */
  private static final Pattern ESCAPE =
      Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u+([0-9a-fA-F]{4})");

  private JavaFragment() {}

  /**
   * Returns the first closing bracket that closes none of the fragment's own, with its line; empty
   * if there is none. Brackets that stay open are left to the compiler.
   */
  public static Optional<Stray> strayBracket(String text) {
    JavaCursor cursor = new JavaCursor(unescaped(text));
    Deque<String> open = new ArrayDeque<>();
    while (!cursor.peek().isEnd()) {
      JavaToken token = cursor.take();
      String closing = token.isWord() ? null : BRACKETS.get(token.text());
      if (closing != null) {
        open.push(closing);
      } else if (BRACKETS.containsValue(token.text()) && !open.isEmpty() && token.is(open.peek())) {
        open.pop();
      } else if (BRACKETS.containsValue(token.text())) {
        return Optional.of(new Stray(token.text(), token.line()));
      }
    }
    return Optional.empty();
  }

  /**
   * A bracket that closes nothing.
   *
   * @param line from 1
   */
  public record Stray(String bracket, int line) {}

  /** Translates Unicode escapes, as the compiler does before it looks for tokens. */
  private static String unescaped(String text) {
    return ESCAPE.matcher(text).replaceAll(JavaFragment::character);
  }

  private static String character(MatchResult escape) {
    String character = Character.toString((char) Integer.parseInt(escape.group(2), 16));
    return Matcher.quoteReplacement(escape.group(1) + character);
  }
}
