package dev.autocfg.inspect.query;

import dev.autocfg.internal.VersionRange;

/**
 * The question whether the release of the JDK API lies in a range.
 *
 * @param value the range of feature releases
 */
public record ReleaseQuery(VersionRange value) implements Query {
  @Override
  public Kind kind() {
    return Kind.RELEASE;
  }

  @Override
  public String words() {
    return "is the release of the JDK API " + value + "?";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.release(this);
  }
}
