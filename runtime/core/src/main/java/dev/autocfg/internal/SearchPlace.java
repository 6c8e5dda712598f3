package dev.autocfg.internal;

import java.util.List;

/**
 * Holds directories where a platform's loader looks, with what names them.
 *
 * @param origin {@code LD_LIBRARY_PATH}, {@code /etc/ld.so.conf}, {@code default}
 * @param directories absolute, in order
 * @param notes what was skipped and why
 */
public record SearchPlace(String origin, List<String> directories, List<String> notes) {

  /** Keeps copies. */
  public SearchPlace {
    directories = List.copyOf(directories);
    notes = List.copyOf(notes);
  }
}
