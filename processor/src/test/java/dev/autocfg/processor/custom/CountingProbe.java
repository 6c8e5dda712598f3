package dev.autocfg.processor.custom;

import dev.autocfg.State;
import dev.autocfg.probes.Answer;
import dev.autocfg.probes.Probe;
import dev.autocfg.probes.Question;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts how often each probe is asked in this JVM. */
public final class CountingProbe implements Probe {
  private static final SortedMap<String, Integer> ASKED = new TreeMap<>();

  /** Creates the probe, as the service loader does. */
  public CountingProbe() {}

  /** Returns the counts by the probes' names since the last call. */
  public static SortedMap<String, Integer> takeCounts() {
    synchronized (ASKED) {
      SortedMap<String, Integer> counts = new TreeMap<>(ASKED);
      ASKED.clear();
      return counts;
    }
  }

  @Override
  public String kind() {
    return "counting";
  }

  @Override
  public Answer probe(Question question) {
    synchronized (ASKED) {
      ASKED.merge(question.name(), 1, Integer::sum);
    }
    return Answer.ofTarget(State.PRESENT, "it was asked");
  }
}
