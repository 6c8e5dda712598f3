package dev.autocfg.samples.features;

import java.util.List;

/** Finds the ends of lists. */
interface Ends {
  /** Returns the last element of a list that has one. */
  String last(List<String> list);
}
