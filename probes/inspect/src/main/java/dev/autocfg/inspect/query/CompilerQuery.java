package dev.autocfg.inspect.query;

/** A question that the compiler answers, as code of the package that asks would be answered. */
public sealed interface CompilerQuery extends Query
    permits TypeQuery, MemberQuery, ModuleQuery, SubtypeQuery, ConstantQuery, SnippetQuery {

  /** The dispatch on the kind of a compiler's query. */
  interface Visitor<R> {
    /** Handles a query for a type. */
    R type(TypeQuery query);

    /** Handles a query for a member. */
    R member(MemberQuery query);

    /** Handles a query for a module. */
    R module(ModuleQuery query);

    /** Handles a query for a subtype. */
    R subtype(SubtypeQuery query);

    /** Handles a query for a constant. */
    R constant(ConstantQuery query);

    /** Handles a query with a snippet. */
    R snippet(SnippetQuery query);
  }

  /** Calls the visitor's method for this query. */
  <R> R ask(Visitor<R> visitor);

  @Override
  default <R> R accept(Query.Visitor<R> visitor) {
    return visitor.compiler(this);
  }

  @Override
  default boolean dependsOnPackage() {
    return true;
  }
}
