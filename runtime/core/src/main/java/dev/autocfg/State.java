package dev.autocfg;

/** The state of an answer, in which "no" differs from "could not be asked". */
public enum State {
  /** The feature exists and is usable. */
  PRESENT,
  /** The feature was not found in the searched places. */
  ABSENT,
  /** The feature exists but is not usable: a preview, not exported, another architecture … */
  UNUSABLE,
  /** The question could not be asked, so nothing is known. */
  UNKNOWN
}
