package dev.autocfg.processor.jdk;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Values;
import dev.autocfg.inspect.query.Snippet;

/** The frame that makes snippets members of a class. */
record SnippetLookup(TargetRelease target) {
  LookupResult ask(Snippet snippet) {
    int host = Runtime.version().feature();
    if (snippet.syntaxSince() > host) {
      return LookupResult.settled(
          State.UNUSABLE,
          "its syntax is that of release "
              + snippet.syntaxSince()
              + ", which the compiler of JDK "
              + host
              + " cannot parse");
    }
    return new LookupResult(
        State.PRESENT,
        "it compiles at release " + target.api(),
        Values.none(),
        snippet.imports(),
        framed(snippet),
        false);
  }

  /** The lines of the snippet stay lines of their own, so that a comment at its end ends there. */
  private static String framed(Snippet snippet) {
    return switch (snippet.kind()) {
      case EXPRESSION -> "Object use() throws Throwable { return (\n" + snippet.text() + "\n); }";
      case STATEMENTS -> "void use() throws Throwable {\n" + snippet.text() + "\n}";
      case DECLARATION -> snippet.text() + "\n";
    };
  }
}
