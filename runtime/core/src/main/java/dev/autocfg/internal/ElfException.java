package dev.autocfg.internal;

import java.io.IOException;

/** Refuses a file that cannot be read as ELF; the message says why, without the file's name. */
public final class ElfException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong; the three lead to different answers. */
  public enum Kind {
    /** It is something else: a text, a static archive, a directory, a FIFO … */
    NOT_ELF,
    /** It starts as ELF, and contradicts itself or ends too early. */
    DAMAGED,
    /** It could not be read: missing, no permission, a loop of links, an I/O error. */
    UNREADABLE
  }

  private final Kind kind;

  /** Creates a refusal with its reason in words that continue "the file …". */
  public ElfException(Kind kind, String reason) {
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

  static ElfException damaged(String reason) {
    return new ElfException(Kind.DAMAGED, reason);
  }

  static ElfException unreadable(IOException cause) {
    ElfException e = new ElfException(Kind.UNREADABLE, RegularFile.why(cause));
    e.initCause(cause);
    return e;
  }
}
