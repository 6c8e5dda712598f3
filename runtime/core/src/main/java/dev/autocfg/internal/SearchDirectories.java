package dev.autocfg.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of directories to search.
 *
 * @param origin {@code LD_LIBRARY_PATH}, {@code /etc/ld.so.conf}, {@code default}
 * @param directories absolute paths, in order
 * @param notes the entries that were skipped, with the reasons
 */
public record SearchDirectories(String origin, List<String> directories, List<String> notes)
    implements SearchPlace {

  /** Copies the lists. */
  public SearchDirectories {
    directories = List.copyOf(directories);
    notes = List.copyOf(notes);
  }

  /** Creates a list from which nothing was skipped. */
  public SearchDirectories(String origin, List<String> directories) {
    this(origin, directories, List.of());
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
