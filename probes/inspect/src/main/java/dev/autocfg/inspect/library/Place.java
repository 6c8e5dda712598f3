package dev.autocfg.inspect.library;

import java.util.List;

/** Is one step of the search: where a library may be, and what led there. */
interface Place {
  /**
   * Is a file to look at.
   *
   * @param path absolute, of the machine that is asked; empty if the place knows of none
   * @param within the directory to name where there is nothing; empty if the origin says it
   */
  record Spot(String path, String within) {}

  /** Returns what led here, in words: {@code LD_LIBRARY_PATH}. */
  String origin();

  /** Returns the files to look at for a name, in order. */
  List<Spot> spots(String soname);
}
