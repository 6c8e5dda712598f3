package dev.autocfg.processor.jdk;

import dev.autocfg.processor.read.ProbeRequest;

/** Is a question whose last word a compiler has. Not a record: each is one of its kind. */
final class Use {
  private final ProbeRequest.OfCompiler probe;
  private final Draft draft;

  Use(ProbeRequest.OfCompiler probe, Draft draft) {
    this.probe = probe;
    this.draft = draft;
  }

  ProbeRequest.OfCompiler probe() {
    return probe;
  }

  Draft draft() {
    return draft;
  }

  /** Returns whether it needs a source of its own: what a user wrote may be anything. */
  boolean isSnippet() {
    return probe instanceof ProbeRequest.OfSnippet;
  }
}
