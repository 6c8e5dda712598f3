package dev.autocfg.inspect.library;

import java.util.List;
import java.util.Optional;

/** Reads a question that a build recorded back into the request it was made of. */
public final class LibraryQuestion {
  static final String START = "Is there a library";
  static final String NAMED = " named ";
  static final String PACKAGE = " (pkg-config ";
  static final String VERSION = " of version ";
  static final String TOLD = " told by ";
  static final String EXPORTS = " that exports ";
  static final String OFFERS = " that itself or with what it needs exports ";

  private String rest;

  private LibraryQuestion(String rest) {
    this.rest = rest;
  }

  /**
   * Returns the request; empty if the text is no question about a library. A version function is
   * among the symbols then, as it is in the text, and what to install is not known.
   */
  public static Optional<LibraryRequest> parse(String name, String question) {
    if (!question.startsWith(START) || !question.endsWith("?")) {
      return Optional.empty();
    }
    LibraryQuestion reader =
        new LibraryQuestion(question.substring(START.length(), question.length() - 1));
    String offers = reader.last(OFFERS);
    String exports = reader.last(EXPORTS);
    String versions = reader.last(TOLD);
    String version = reader.last(VERSION);
    String pkgConfig = reader.last(PACKAGE);
    String sonames = reader.last(NAMED);
    if (!reader.rest.isEmpty() || (!pkgConfig.isEmpty() && !pkgConfig.endsWith(")"))) {
      return Optional.empty();
    }
    return Optional.of(
        new LibraryRequest(
            name,
            pkgConfig.isEmpty() ? "" : pkgConfig.substring(0, pkgConfig.length() - 1),
            version,
            "",
            split(sonames, " or "),
            split(exports + offers, ", "),
            VersionSources.parse(versions),
            !offers.isEmpty(),
            List.of()));
  }

  private static List<String> split(String text, String separator) {
    return text.isEmpty() ? List.of() : List.of(text.split(separator, -1));
  }

  /** Takes what follows the words off the end. */
  private String last(String words) {
    int start = rest.lastIndexOf(words);
    if (start < 0) {
      return "";
    }
    String taken = rest.substring(start + words.length());
    rest = rest.substring(0, start);
    return taken;
  }
}
