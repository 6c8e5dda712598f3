package dev.autocfg.inspect.query;

import dev.autocfg.language.condition.NameKind;
import dev.autocfg.probes.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The question of one probe, as data. Equal queries are the same question; neither the name of the
 * probe nor the place that asks is part of it.
 */
public sealed interface Query
    permits CompilerQuery, ReleaseQuery, LibraryQuery, HeaderQuery, CustomQuery {

  /** The kind of a query: which annotation asks it, and what answers it. */
  enum Kind {
    /** {@code @ProbeType}. */
    TYPE(Scope.TARGET),
    /** {@code @ProbeMember}. */
    MEMBER(Scope.TARGET),
    /** {@code @ProbeModule}. */
    MODULE(Scope.TARGET),
    /** {@code @ProbeSubtype}. */
    SUBTYPE(Scope.TARGET),
    /** {@code @ProbeConstant}. */
    CONSTANT(Scope.TARGET),
    /** {@code @ProbeSnippet}. */
    SNIPPET(Scope.TARGET),
    /** {@code @ProbeRelease}. */
    RELEASE(Scope.TARGET),
    /** {@code @ProbeLibrary}. */
    LIBRARY(Scope.MACHINE),
    /** {@code @ProbeHeader}. */
    HEADER(Scope.MACHINE),
    /** {@code @ProbeCustom}; its answer may be about the target all the same. */
    CUSTOM(Scope.MACHINE);

    private final Scope scope;

    Kind(Scope scope) {
      this.scope = scope;
    }

    /** Returns whether the compilation target or a machine answers. */
    public Scope scope() {
      return scope;
    }

    /** Returns the word for the kind in JSON: {@code type}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind with a word; empty if there is none. */
    public static Optional<Kind> of(String word) {
      return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }

  /** The dispatch on what answers a query. */
  interface Visitor<R> {
    /** Handles a query that the compiler answers. */
    R compiler(CompilerQuery query);

    /** Handles a query about the release. */
    R release(ReleaseQuery query);

    /** Handles a query for a library. */
    R library(LibraryQuery query);

    /** Handles a query about C headers. */
    R header(HeaderQuery query);

    /** Handles a query for a user's own probe. */
    R custom(CustomQuery query);
  }

  /** Returns the kind. */
  Kind kind();

  /** Returns the question in words for people, fit to publish: no paths, no host names. */
  String words();

  /** Calls the visitor's method for this query. */
  <R> R accept(Visitor<R> visitor);

  /** Returns whether the compilation target or a machine answers. */
  default Scope scope() {
    return kind().scope();
  }

  /** Returns whether the module and the package that ask can change the answer. */
  default boolean dependsOnPackage() {
    return false;
  }

  /**
   * Returns the endings of the constants that the answer gives besides {@code HAS_<NAME>}: {@code
   * VALUE} for {@code <NAME>_VALUE}.
   */
  default List<String> constants() {
    return List.of();
  }

  /** Returns which names conditions may write for the probe. */
  default NameKind conditionName() {
    return NameKind.FLAG;
  }
}
