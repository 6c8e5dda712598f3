package dev.autocfg.language.condition;

/** Thrown where a text is not a condition. */
public final class ConditionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  ConditionException(Fault fault) {
    super(fault.describe());
    this.fault = fault;
  }

  /** Returns what is wrong. */
  public Fault fault() {
    return fault;
  }

  /** Returns where the text goes wrong, in code points from its start. */
  public int offset() {
    return fault.offset();
  }
}
