package dev.autocfg.samples.features;

import dev.autocfg.Candidate;
import java.util.List;

/** The implementation by index, for every JDK. */
@Candidate(of = Ends.class, rank = 2)
final class IndexedEnds implements Ends {
  IndexedEnds() {}

  @Override
  public String last(List<String> list) {
    return list.get(list.size() - 1);
  }
}
