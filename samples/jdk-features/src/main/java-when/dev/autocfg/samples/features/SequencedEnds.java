package dev.autocfg.samples.features;

import dev.autocfg.Candidate;
import dev.autocfg.When;
import java.util.List;

/** The implementation by {@code List.getLast} (JEP 431). */
@When("sequenced")
@Candidate(of = Ends.class, rank = 1)
final class SequencedEnds implements Ends {
  SequencedEnds() {}

  @Override
  public String last(List<String> list) {
    return list.getLast();
  }
}
