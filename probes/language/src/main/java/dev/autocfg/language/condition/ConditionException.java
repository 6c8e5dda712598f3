package dev.autocfg.language.condition;

/** Thrown if a text is not a valid condition. */
public final class ConditionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  ConditionException(Fault fault) {
    super(fault.describe());
    this.fault = fault;
  }

  /** Returns the fault. */
  public Fault fault() {
    return fault;
  }

  /** Returns the position of the fault, in code points from the start of the text. */
  public int offset() {
    return fault.offset();
  }
}
