package dev.autocfg.language.c;

/** Thrown where a text is no prototype or expression, or not one that is supported. */
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

  /** Returns where the text goes wrong, in code points from its start. */
  public int offset() {
    return offset;
  }

  /** Returns what was expected and what was found, without place and example. */
  public String fault() {
    return fault;
  }

  /** Returns a good text of the kind that was probably meant. */
  public String example() {
    return example;
  }
}
