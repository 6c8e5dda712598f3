package dev.autocfg.inspect.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A question for a user's own probe.
 *
 * @param probeKind the kind of probe that answers
 * @param value what the annotation hands to it
 */
public record CustomQuery(String probeKind, List<String> value) implements Query {
  /** Keeps a copy. */
  public CustomQuery {
    value = List.copyOf(value);
  }

  @Override
  public Kind kind() {
    return Kind.CUSTOM;
  }

  /** Returns {@code What does the probe of the kind musl answer to "a", "b"?}. */
  @Override
  public String words() {
    String values = value.stream().map(v -> "\"" + v + "\"").collect(Collectors.joining(", "));
    return "What does the probe of the kind "
        + probeKind
        + " answer"
        + (values.isEmpty() ? "" : " to " + values)
        + "?";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.custom(this);
  }
}
