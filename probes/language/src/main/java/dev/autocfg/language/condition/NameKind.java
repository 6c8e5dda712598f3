package dev.autocfg.language.condition;

/** The kinds of probes, as far as conditions distinguish them. */
public enum NameKind {
  /** A probe that is present or not: of a type, a member, a release, a snippet … */
  FLAG,
  /** A probe of a native library, which has a version and symbols. */
  LIBRARY
}
