package dev.autocfg.language.condition;

/** Says what a probe's name stands for in a condition. */
public enum NameKind {
  /** Present or not, and nothing else: a type, a member, a release, a snippet … */
  FLAG,
  /** A native library: present or not, with a version and symbols. */
  LIBRARY
}
