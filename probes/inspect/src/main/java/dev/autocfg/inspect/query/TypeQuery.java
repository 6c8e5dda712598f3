package dev.autocfg.inspect.query;

/**
 * The question whether a type is usable.
 *
 * @param value the type's canonical name
 */
public record TypeQuery(String value) implements CompilerQuery {
  @Override
  public Kind kind() {
    return Kind.TYPE;
  }

  @Override
  public String words() {
    return "is the type " + value + " usable?";
  }

  @Override
  public <R> R ask(Visitor<R> visitor) {
    return visitor.type(this);
  }
}
