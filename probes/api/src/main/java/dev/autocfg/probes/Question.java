package dev.autocfg.probes;

import java.util.List;

/**
 * A question that a {@code @ProbeCustom} asks a {@link Probe}.
 *
 * @param name the name given to the fact; no part of the question
 * @param values the annotation's values, in their order
 * @param release the release of the JDK API that the compilation sees
 * @param preview whether the compilation enables preview features
 */
public record Question(String name, List<String> values, int release, boolean preview) {
  public Question {
    values = List.copyOf(values);
  }
}
