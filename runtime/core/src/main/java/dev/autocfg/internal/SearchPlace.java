package dev.autocfg.internal;

import java.util.List;

/** One step of the search for a library: files that may be the library, and why they may be. */
public interface SearchPlace {

  /**
   * A file to check.
   *
   * @param path an absolute path of the searched machine; empty if the place contains none
   * @param shownAs the text reported if the file does not exist; empty for the origin alone
   */
  record Candidate(String path, String shownAs) {}

  /** Returns the setting or file that names this place: {@code LD_LIBRARY_PATH}. */
  String origin();

  /** Returns the files to check for a name, in order. */
  List<Candidate> candidates(String soname);
}
