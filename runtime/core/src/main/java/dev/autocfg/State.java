package dev.autocfg;

/** Says how a probe was answered; "no" and "could not ask" are different answers. */
public enum State {
  /** It is there and usable. */
  PRESENT,
  /** It is not where we looked. */
  ABSENT,
  /** It is there, but not usable: preview, not exported, wrong architecture, too old … */
  UNUSABLE,
  /** The question could not be asked. */
  UNKNOWN
}
