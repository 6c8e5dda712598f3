package dev.autocfg.inspect.query;

import java.util.List;
import java.util.Locale;

/**
 * A piece of Java to compile.
 *
 * @param kind what the text is
 * @param text the text as its author wrote it
 * @param imports what to import, without the keyword
 * @param syntaxSince the first release whose compiler can parse it; 0 for all
 */
public record Snippet(Kind kind, String text, List<String> imports, int syntaxSince) {
  /** The place of a snippet in a class. */
  public enum Kind {
    /** A value. */
    EXPRESSION,
    /** Part of a method's body. */
    STATEMENTS,
    /** Members of a class. */
    DECLARATION;

    /** Returns the name of the annotation's member. */
    public String member() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Keeps a copy. */
  public Snippet {
    imports = List.copyOf(imports);
  }

  /** Returns the name of the annotation's member that the text comes from. */
  public String member() {
    return kind.member();
  }
}
