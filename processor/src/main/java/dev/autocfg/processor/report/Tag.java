package dev.autocfg.processor.report;

import javax.tools.Diagnostic.Kind;

/** Names each diagnostic; the name is stable and has a page in {@code docs/errors}. */
public enum Tag {
  /** A probe's name is not made of letters, digits, {@code _} and {@code -}, or is reserved. */
  BadName,
  /** One name was given to two different questions. */
  DuplicateProbe,
  /** Two probes' names give the same constant, or two types the same generated class. */
  NameCollision,
  /** A version range, release range or type name does not parse. */
  BadQuestion,
  /** A condition uses a name that nothing declares. */
  UnknownName,
  /** A condition does not parse, or asks what cannot be asked. */
  BadCondition,
  /** A C prototype does not parse, or uses what is not supported. */
  BadPrototype,
  /** A method of a native interface does not fit its prototype. */
  TypeMismatch,
  /** A native interface is not one, or names what does not exist. */
  BadNativeInterface,
  /** A candidate cannot be created as its contract. */
  BadCandidate,
  /** Two candidates of one contract have the same rank. */
  EqualRanks,
  /** A policy setting says nothing. */
  BadPolicy,
  /** A library that the build requires is not usable on this machine. */
  MissingLibrary,
  /** A candidate, native interface or probe appeared after its class was generated. */
  LateElement,
  /** A library is not on the building machine; it stays open to run time. */
  LibraryNotFound(Kind.NOTE),
  /** The compiler is too old to build the native half. */
  NoNativeHalf(Kind.NOTE),
  /** {@code -source} or {@code -target} without {@code --release}: the API is the host's. */
  TargetMismatch(Kind.MANDATORY_WARNING),
  /** Autocfg itself failed. */
  InternalError;

  private final Kind kind;

  Tag() {
    this(Kind.ERROR);
  }

  Tag(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }
}
