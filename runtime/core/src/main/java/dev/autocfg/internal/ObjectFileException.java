package dev.autocfg.internal;

import java.io.IOException;

/**
 * Refuses a file that cannot be read as a library; the message continues "the file …", without its
 * name.
 */
public final class ObjectFileException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong; each leads to another answer. */
  public enum Kind {
    /** It is something else: a text, a static archive, a directory, a FIFO … */
    NOT_A_LIBRARY,
    /** It is a library, for other machines. */
    OTHER_ARCHITECTURE,
    /** It starts as a library, and contradicts itself or ends too early. */
    DAMAGED,
    /** It could not be read: missing, no permission, a loop of links, an I/O error. */
    UNREADABLE
  }

  private final Kind kind;

  /** Creates a refusal with its reason in words that continue "the file …". */
  public ObjectFileException(Kind kind, String reason) {
    super(reason);
    this.kind = kind;
  }

  /** Returns what is wrong. */
  public Kind kind() {
    return kind;
  }

  /** Returns whether there is no such file at all. */
  boolean isMissing() {
    return getCause() instanceof IOException e && RegularFile.isMissing(e);
  }

  static ObjectFileException damaged(String reason) {
    return new ObjectFileException(Kind.DAMAGED, reason);
  }

  static ObjectFileException unreadable(IOException cause) {
    ObjectFileException e = new ObjectFileException(Kind.UNREADABLE, RegularFile.why(cause));
    e.initCause(cause);
    return e;
  }
}
