package dev.autocfg.processor.jdk;

import dev.autocfg.inspect.query.CompilerQuery;
import dev.autocfg.inspect.query.Query;
import dev.autocfg.processor.read.TypedProbe;
import javax.lang.model.element.Element;

/** A question whose last word a compiler has. Not a record: each is one of its kind. */
final class Use {
  private final TypedProbe<CompilerQuery> probe;
  private final Draft draft;

  Use(TypedProbe<CompilerQuery> probe, Draft draft) {
    this.probe = probe;
    this.draft = draft;
  }

  TypedProbe<CompilerQuery> probe() {
    return probe;
  }

  Draft draft() {
    return draft;
  }

  /** Returns the element that asks. */
  Element element() {
    return probe.request().element();
  }

  /** Returns whether it needs a source of its own: what a user wrote may be anything. */
  boolean isSnippet() {
    return probe.query().kind() == Query.Kind.SNIPPET;
  }
}
