package dev.autocfg.inspect.query;

/**
 * The question whether one type is a subtype of another.
 *
 * @param value the canonical name of the one
 * @param of the canonical name of the other
 */
public record SubtypeQuery(String value, String of) implements CompilerQuery {
  @Override
  public Kind kind() {
    return Kind.SUBTYPE;
  }

  @Override
  public String words() {
    return "is " + value + " a subtype of " + of + "?";
  }

  @Override
  public <R> R ask(Visitor<R> visitor) {
    return visitor.subtype(this);
  }
}
