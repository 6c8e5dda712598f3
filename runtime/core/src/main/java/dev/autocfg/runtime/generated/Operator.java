package dev.autocfg.runtime.generated;

/** A comparison of two values of one type, as conditions write it. */
public enum Operator {
  /** {@code >=}. */
  AT_LEAST(">="),
  /** {@code >}. */
  ABOVE(">"),
  /** {@code <=}. */
  AT_MOST("<="),
  /** {@code <}. */
  BELOW("<"),
  /** {@code ==}. */
  EQUAL("=="),
  /** {@code !=}. */
  NOT_EQUAL("!=");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** Returns the operator as it is written in a condition. */
  public String symbol() {
    return symbol;
  }

  /** Returns whether the operator asks for an order, not for equality only. */
  public boolean ordering() {
    return this != EQUAL && this != NOT_EQUAL;
  }

  /**
   * Returns whether the comparison holds, given the result of {@link java.util.Comparator#compare}
   * for the left and the right side.
   */
  public boolean holds(int comparison) {
    return switch (this) {
      case AT_LEAST -> comparison >= 0;
      case ABOVE -> comparison > 0;
      case AT_MOST -> comparison <= 0;
      case BELOW -> comparison < 0;
      case EQUAL -> comparison == 0;
      case NOT_EQUAL -> comparison != 0;
    };
  }

  @Override
  public String toString() {
    return symbol;
  }
}
