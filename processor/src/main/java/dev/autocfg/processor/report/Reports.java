package dev.autocfg.processor.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.tools.Diagnostic.Kind;

/** The messages of one phase, each once, in the order in which they were found. */
public final class Reports {
  private final Set<Report> found = new LinkedHashSet<>();

  /** Creates an empty list. */
  public Reports() {}

  /** Adds a message. */
  public void add(Tag tag, Position position, String message) {
    found.add(new Report(tag, position, message));
  }

  /** Adds a message that is a warning, though others with its tag are notes. */
  public void warn(Tag tag, Position position, String message) {
    found.add(new Report(tag, Kind.WARNING, position, message));
  }

  /** Adds a message that is an error, though others with its tag are notes. */
  public void fail(Tag tag, Position position, String message) {
    found.add(new Report(tag, Kind.ERROR, position, message));
  }

  /** Adds the messages of another phase; returns this list. */
  public Reports addAll(Reports others) {
    found.addAll(others.found);
    return this;
  }

  /** Returns the messages so far. */
  public List<Report> list() {
    return new ArrayList<>(found);
  }
}
