package dev.autocfg.processor.request;

import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.inspect.query.AskingPackage;
import dev.autocfg.inspect.query.LibraryQuery;
import dev.autocfg.inspect.query.Query;
import dev.autocfg.processor.report.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A probe as written by the user.
 *
 * @param name the probe's name
 * @param query the question
 * @param packages what to install for a library; no part of the question
 * @param from the package that asks
 * @param element the annotated type or package
 * @param position where diagnostics about the question point
 * @param positions where diagnostics about other members of the annotation point, by their names
 */
public record ProbeRequest(
    String name,
    Query query,
    List<String> packages,
    AskingPackage from,
    ElementName element,
    Position position,
    Map<String, Position> positions) {
  /** Keeps copies. */
  public ProbeRequest {
    packages = List.copyOf(packages);
    positions = Map.copyOf(positions);
  }

  /**
   * The key of an answer: probes with equal keys share one.
   *
   * @param from the package that asks, where it can change the answer
   */
  public record Key(String name, Query query, Optional<AskingPackage> from) {
    // Written out, for a record's own methods are linked at the first call, and in each query's
    // class too, which a compiler that has just started would notice. One request has one query.

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && name.equals(key.name)
          && (query == key.query || query.equals(key.query))
          && from.equals(key.from);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** Returns the key of the answer. */
  public Key key() {
    return new Key(name, query, query.dependsOnPackage() ? Optional.of(from) : Optional.empty());
  }

  /** Returns where diagnostics about a member of the annotation point. */
  public Position at(String member) {
    return positions.getOrDefault(member, position);
  }

  /** Returns whether the question is of a kind. */
  public boolean is(Query.Kind kind) {
    return query.kind() == kind;
  }

  /** Returns the library that is asked for; empty for another kind of probe. */
  public Optional<LibraryRequest> library() {
    return query instanceof LibraryQuery library
        ? Optional.of(new LibraryRequest(name, library, packages))
        : Optional.empty();
  }
}
