package dev.autocfg.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of directories to search.
 *
 * @param origin {@code LD_LIBRARY_PATH}, {@code /etc/ld.so.conf}, {@code default}
 * @param directories absolute paths, in order
 * @param notes the entries that were skipped, with the reasons
 * @param reading whether the list is whole
 */
public record SearchDirectories(
    String origin, List<String> directories, List<String> notes, Reading reading)
    implements SearchPlace {

  /** The results of reading a list of directories. */
  public enum Reading {
    /** Everything was read. */
    WHOLE,
    /** A part could not be read, so the list may lack directories. */
    FAILED,
    /** A part could not be read, for a reason that may pass. */
    MAY_PASS
  }

  /** Copies the lists. */
  public SearchDirectories {
    directories = List.copyOf(directories);
    notes = List.copyOf(notes);
  }

  /** Creates a list from which nothing was skipped. */
  public SearchDirectories(String origin, List<String> directories) {
    this(origin, directories, List.of(), Reading.WHOLE);
  }

  /** Returns whether these are directories of the system, not a user's setting. */
  boolean isSystem() {
    return origin.equals(SearchPath.DEFAULT) || origin.startsWith("/etc/");
  }

  @Override
  public List<Candidate> candidates(String soname) {
    List<Candidate> candidates = new ArrayList<>(directories.size());
    for (String directory : directories) {
      candidates.add(new Candidate(directory + "/" + soname, directory));
    }
    return candidates;
  }
}
