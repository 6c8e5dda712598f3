package dev.autocfg.language.c;

/** Thrown if a text is not a valid, supported prototype or expression. */
public final class CPrototypeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String fault;
  private final String example;

  CPrototypeException(int offset, String fault, String example) {
    super(fault + ", at character " + (offset + 1) + "; for example: " + example);
    this.offset = offset;
    this.fault = fault;
    this.example = example;
  }

  /** Returns the position of the fault, in code points from the start of the text. */
  public int offset() {
    return offset;
  }

  /** Returns what was expected and what was found, without position and example. */
  public String fault() {
    return fault;
  }

  /** Returns a correct text of the kind that was probably meant. */
  public String example() {
    return example;
  }
}
