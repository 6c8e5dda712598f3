package dev.autocfg.samples.features;

import java.util.List;

/** Access to the ends of lists. */
interface Ends {
  /** Returns the last element of a list that is not empty. */
  String last(List<String> list);
}
