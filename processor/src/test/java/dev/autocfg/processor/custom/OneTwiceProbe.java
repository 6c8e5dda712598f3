package dev.autocfg.processor.custom;

import dev.autocfg.State;
import dev.autocfg.probes.Answer;
import dev.autocfg.probes.Probe;
import dev.autocfg.probes.Question;

/** A probe of a kind that another one claims as well. */
public final class OneTwiceProbe implements Probe {
  /** Creates the probe, as the service loader does. */
  public OneTwiceProbe() {}

  @Override
  public String kind() {
    return "twice";
  }

  @Override
  public Answer probe(Question question) {
    return Answer.ofTarget(State.PRESENT, "asked");
  }
}
