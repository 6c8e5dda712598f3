package dev.autocfg.internal;

/** Thrown where what a user set about a library is not a policy. */
public final class PolicyException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String fault;

  /** The kind of fault; the name is the tag of the message. */
  public enum Kind {
    /** A setting has an unrecognized value. */
    BadPolicy,
    /** One setting is {@code off}, and the other names a file. */
    ConflictingSettings
  }

  PolicyException(Kind kind, String fault) {
    super("[" + kind + "] " + fault);
    this.kind = kind;
    this.fault = fault;
  }

  /** Returns what is wrong. */
  public Kind kind() {
    return kind;
  }

  /** Returns the message without its tag and without a full stop. */
  public String fault() {
    return fault;
  }
}
