package dev.autocfg.internal;

import java.io.IOException;

/**
 * Thrown if a file cannot be read as a library. The message continues "the file …", without its
 * name.
 */
public final class ObjectFileException extends IOException {

  private static final long serialVersionUID = 1L;

  /** The reasons for the rejection. */
  public enum Kind {
    /** A different type of file: a text, a static archive, a directory, a FIFO … */
    NOT_A_LIBRARY,
    /** A library for another architecture. */
    OTHER_ARCHITECTURE,
    /** A library with inconsistent content, or a truncated one. */
    DAMAGED,
    /** A file that could not be read: missing, no permission, a loop of links, an I/O error. */
    UNREADABLE
  }

  private final Kind kind;

  /** Creates an exception whose message continues "the file …". */
  public ObjectFileException(Kind kind, String reason) {
    super(reason);
    this.kind = kind;
  }

  /** Returns the reason. */
  public Kind kind() {
    return kind;
  }

  /** Returns whether the file does not exist. */
  public boolean isMissing() {
    return getCause() instanceof IOException e && RegularFile.isMissing(e);
  }

  /** Returns an exception for a file with inconsistent content; the reason continues "the file". */
  public static ObjectFileException damaged(String reason) {
    return new ObjectFileException(Kind.DAMAGED, reason);
  }

  /** Returns an exception for a file of another type; the reason continues "the file …". */
  public static ObjectFileException notALibrary(String reason) {
    return new ObjectFileException(Kind.NOT_A_LIBRARY, reason);
  }

  /** Returns an exception for a library whose architecture is not the one asked for. */
  public static ObjectFileException otherArchitecture(String actual, String expected) {
    return new ObjectFileException(
        Kind.OTHER_ARCHITECTURE, "is for " + actual + ", not " + expected);
  }

  /** Returns an exception with the cause of a failed read. */
  public static ObjectFileException unreadable(IOException cause) {
    ObjectFileException e = new ObjectFileException(Kind.UNREADABLE, RegularFile.why(cause));
    e.initCause(cause);
    return e;
  }
}
