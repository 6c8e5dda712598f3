package dev.autocfg.inspect.object;

/**
 * Says whether a library offers a symbol.
 *
 * @param state the answer
 * @param reason what was seen, in words that continue "the file …"
 */
public record SymbolAnswer(State state, String reason) {

  /** Keeps apart what leads to different actions. */
  public enum State {
    /** A program that opens the library gets an address for the name. */
    PRESENT,
    /** It gets none. */
    ABSENT,
    /** The file contradicts itself or ends too early. */
    DAMAGED,
    /** The file is a library for other machines. */
    OTHER_ARCHITECTURE,
    /** The file is something else: a linker script, a static archive, a directory … */
    NOT_A_LIBRARY,
    /** The file, or one that it needs, is missing or cannot be read. */
    UNKNOWN
  }
}
