package dev.autocfg.processor.report;

import javax.tools.Diagnostic.Kind;

/**
 * A message to the user.
 *
 * @param tag what kind of message it is
 * @param kind its severity, unless an option chooses another
 * @param position where it points
 * @param message what happened, then lines that begin with two spaces for the evidence and the next
 *     step
 */
public record Report(Tag tag, Kind kind, Position position, String message) {
  /** Creates a message as severe as its tag is. */
  public Report(Tag tag, Position position, String message) {
    this(tag, tag.kind(), position, message);
  }

  /** Returns the message as it is printed, with its tag in brackets. */
  public String text() {
    return "[" + tag + "] " + message;
  }

  /** Returns what identifies the message across rounds, which do not share elements. */
  String key() {
    return tag + "|" + position.element() + "|" + message;
  }
}
