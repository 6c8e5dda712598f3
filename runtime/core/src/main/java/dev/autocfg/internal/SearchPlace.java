package dev.autocfg.internal;

import java.util.List;

/** One step of the search for a library: files that may be the library, and why they may be. */
public interface SearchPlace {

  /**
   * A file to check.
   *
   * @param path an absolute path of the searched machine; empty if the place knows of no file
   * @param shownAs the text that stands for the file if it does not exist; empty if the origin
   *     suffices
   */
  record Candidate(String path, String shownAs) {}

  /** Returns the setting or file that names this place: {@code LD_LIBRARY_PATH}. */
  String origin();

  /** Returns the files to check for a name, in order. */
  List<Candidate> candidates(String soname);
}
