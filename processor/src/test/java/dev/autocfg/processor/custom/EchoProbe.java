package dev.autocfg.processor.custom;

import dev.autocfg.State;
import dev.autocfg.probes.Answer;
import dev.autocfg.probes.Probe;
import dev.autocfg.probes.Question;
import dev.autocfg.probes.Scope;
import java.util.List;
import java.util.TreeMap;

/** A probe that answers with the scope and the state that it is asked for. */
public final class EchoProbe implements Probe {
  /** Creates the probe, as the service loader does. */
  public EchoProbe() {}

  @Override
  public String kind() {
    return "echo";
  }

  @Override
  public Answer probe(Question question) {
    return new Answer(
            Scope.valueOf(question.values().get(0)),
            State.valueOf(question.values().get(1)),
            "so it was said at release " + question.release(),
            new TreeMap<>(),
            List.of())
        .withValue("said", question.name())
        .withEvidence("/the/evidence");
  }
}
