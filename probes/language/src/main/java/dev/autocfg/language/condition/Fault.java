package dev.autocfg.language.condition;

import java.io.Serializable;

/**
 * A fault in the text of a condition.
 *
 * @param kind the kind of rule that the text violates
 * @param offset its position, in code points from the start of the text
 * @param message what was expected and what was found
 * @param example a correct condition of the kind that was probably meant
 */
public record Fault(Kind kind, int offset, String message, String example) implements Serializable {

  /** The kinds of rules that a text can violate. */
  public enum Kind {
    /** The grammar. */
    SYNTAX,
    /** The types of operands. */
    TYPE,
    /** The declaration of names. */
    UNKNOWN_NAME
  }

  /** Returns the fault in one line, with its position counted from 1. */
  public String describe() {
    return message + ", at character " + (offset + 1) + "; for example: " + example;
  }
}
