package dev.autocfg.processor.custom;

import dev.autocfg.probes.Answer;
import dev.autocfg.probes.Probe;
import dev.autocfg.probes.Question;

/** A probe that breaks the contract in the way that it is asked for. */
public final class FailingProbe implements Probe {
  /** Creates the probe, as the service loader does. */
  public FailingProbe() {}

  @Override
  public String kind() {
    return "failing";
  }

  @Override
  public Answer probe(Question question) {
    return switch (question.values().get(0)) {
      case "throws" -> throw new IllegalStateException("broken");
      case "links" -> throw new NoClassDefFoundError("missing/Type");
      default -> null;
    };
  }
}
