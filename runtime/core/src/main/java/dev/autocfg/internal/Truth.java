package dev.autocfg.internal;

/**
 * A truth value that may not be decided yet, with the operations of Kleene's strong logic: an open
 * operand leaves the result open unless the other operand settles it.
 */
public enum Truth {
  /** Holds. */
  TRUE,
  /** Does not hold. */
  FALSE,
  /** Not decided: unknown at build, left to the run, or impossible to ask there. */
  OPEN;

  /** Returns the decided truth of a Java boolean. */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** Returns FALSE if either is FALSE, TRUE if both are TRUE, else OPEN. */
  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE ? other : OPEN;
  }

  /** Returns TRUE if either is TRUE, FALSE if both are FALSE, else OPEN. */
  public Truth or(Truth other) {
    return not().and(other.not()).not();
  }

  /** Returns the opposite; OPEN stays OPEN. */
  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case OPEN -> OPEN;
    };
  }
}
