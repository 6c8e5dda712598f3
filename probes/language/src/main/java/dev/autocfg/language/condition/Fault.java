package dev.autocfg.language.condition;

import java.io.Serializable;

/**
 * What is wrong with the text of a condition.
 *
 * @param kind which rule it breaks
 * @param offset where, in code points from the start of the text
 * @param message what was expected and what was found
 * @param example a good condition of the kind that was probably meant
 */
public record Fault(Kind kind, int offset, String message, String example) implements Serializable {

  /** The rules a text can break. */
  public enum Kind {
    /** The text does not follow the grammar. */
    SYNTAX,
    /** The text compares or asks what cannot be compared or asked. */
    TYPE,
    /** The text uses a name that nothing declares. */
    UNKNOWN_NAME
  }

  /** Returns the fault in one line, its place counted from 1. */
  public String describe() {
    return message + ", at character " + (offset + 1) + "; for example: " + example;
  }
}
