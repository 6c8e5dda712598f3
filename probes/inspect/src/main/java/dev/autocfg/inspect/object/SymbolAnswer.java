package dev.autocfg.inspect.object;

/**
 * The result of a symbol look-up.
 *
 * @param state the kind of result
 * @param reason the reason, which continues "the file …"
 */
public record SymbolAnswer(State state, String reason) {

  /** The kinds of results. */
  public enum State {
    /** dlsym returns an address. */
    PRESENT,
    /** dlsym returns no address. */
    ABSENT,
    /** The file has inconsistent content or is truncated. */
    DAMAGED,
    /** The file is a library for another architecture. */
    OTHER_ARCHITECTURE,
    /** The file has a different type: a linker script, a static archive, a directory … */
    NOT_A_LIBRARY,
    /** The file, or a needed one, is missing or cannot be read. */
    UNKNOWN
  }
}
