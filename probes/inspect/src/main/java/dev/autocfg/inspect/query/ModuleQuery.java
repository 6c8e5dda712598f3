package dev.autocfg.inspect.query;

/**
 * The question whether a module, or a package of it, is usable.
 *
 * @param value the module's name
 * @param exports the package; empty for the module itself
 */
public record ModuleQuery(String value, String exports) implements CompilerQuery {
  @Override
  public Kind kind() {
    return Kind.MODULE;
  }

  @Override
  public String words() {
    return exports.isEmpty()
        ? "is the module " + value + " usable?"
        : "is the package " + exports + " of the module " + value + " usable?";
  }

  @Override
  public <R> R ask(Visitor<R> visitor) {
    return visitor.module(this);
  }
}
