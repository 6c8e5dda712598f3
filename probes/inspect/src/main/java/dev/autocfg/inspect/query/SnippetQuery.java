package dev.autocfg.inspect.query;

/**
 * The question whether a piece of Java compiles.
 *
 * @param snippet the piece
 */
public record SnippetQuery(Snippet snippet) implements CompilerQuery {
  @Override
  public Kind kind() {
    return Kind.SNIPPET;
  }

  @Override
  public String words() {
    return "does this compile"
        + (snippet.imports().isEmpty()
            ? ""
            : " with import " + String.join(", ", snippet.imports()))
        + ": "
        + snippet.text().strip()
        + "?";
  }

  @Override
  public <R> R ask(Visitor<R> visitor) {
    return visitor.snippet(this);
  }
}
