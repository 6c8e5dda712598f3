package dev.autocfg.language.c;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A function as a header declares it.
 *
 * @param name the symbol
 * @param result what it returns
 * @param parameters what it takes, in order; none for {@code (void)}
 * @param text the prototype as its author wrote it
 */
public record CPrototype(String name, CType result, List<CParameter> parameters, String text) {
  public CPrototype {
    parameters = List.copyOf(parameters);
  }

  /**
   * Returns the prototype as C text in one spelling: single spaces, {@link CScalar#spelling()}, no
   * semicolon. Prototypes that declare the same with the same names have the same declaration.
   */
  public String declaration() {
    String inside =
        parameters.isEmpty()
            ? "void"
            : parameters.stream().map(CParameter::declaration).collect(Collectors.joining(", "));
    return result.declare(name) + "(" + inside + ")";
  }

  @Override
  public String toString() {
    return declaration();
  }
}
