package dev.autocfg.processor.report;

/**
 * A message to the user.
 *
 * @param tag what kind of message it is
 * @param position where it points
 * @param message what happened, then lines that begin with two spaces for the evidence and the next
 *     step
 */
public record Report(Tag tag, Position position, String message) {
  /** Returns the message as it is printed, with its tag in brackets. */
  public String text() {
    return "[" + tag + "] " + message;
  }

  /** Returns what identifies the message across rounds, which do not share elements. */
  String key() {
    return tag + "|" + position.element() + "|" + message;
  }
}
