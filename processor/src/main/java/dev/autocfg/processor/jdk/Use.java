package dev.autocfg.processor.jdk;

import dev.autocfg.inspect.query.CompilerQuery;
import dev.autocfg.inspect.query.Query;
import dev.autocfg.processor.request.TypedProbe;
import javax.lang.model.element.Element;

/** A question whose last word a compiler has. Not a record: each is one of its kind. */
final class Use {
  private final TypedProbe<CompilerQuery> probe;
  private final Element element;
  private final LookupResult draft;

  Use(TypedProbe<CompilerQuery> probe, Element element, LookupResult draft) {
    this.probe = probe;
    this.element = element;
    this.draft = draft;
  }

  TypedProbe<CompilerQuery> probe() {
    return probe;
  }

  LookupResult draft() {
    return draft;
  }

  /** Returns the element that asks. */
  Element element() {
    return element;
  }

  /** Returns whether it needs a source of its own: what a user wrote may be anything. */
  boolean isSnippet() {
    return probe.query().kind() == Query.Kind.SNIPPET;
  }
}
