package dev.autocfg.probes.library;

import java.util.List;
import java.util.Optional;

/** Reads a question that a build recorded back into the request it was made of. */
public final class LibraryQuestion {
  private static final String START = "Is there a library";
  private static final String NAMED = " named ";
  private static final String PACKAGE = " (pkg-config ";
  private static final String VERSION = " of version ";
  private static final String EXPORTS = " that exports ";

  private String rest;

  private LibraryQuestion(String rest) {
    this.rest = rest;
  }

  /**
   * Returns the request; empty if the text is no question about a library. A version function is
   * among the symbols then, as it is in the text.
   */
  public static Optional<LibraryRequest> parse(String name, String question) {
    if (!question.startsWith(START) || !question.endsWith("?")) {
      return Optional.empty();
    }
    LibraryQuestion reader =
        new LibraryQuestion(question.substring(START.length(), question.length() - 1));
    String symbols = reader.last(EXPORTS);
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
            sonames.isEmpty() ? List.of() : List.of(sonames.split(" or ", -1)),
            symbols.isEmpty() ? List.of() : List.of(symbols.split(", ", -1))));
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
