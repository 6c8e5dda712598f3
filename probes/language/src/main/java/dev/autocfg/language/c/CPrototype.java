package dev.autocfg.language.c;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The prototype of a C function.
 *
 * @param name the symbol
 * @param result the type of its result
 * @param parameters its parameters in order; empty for {@code (void)}
 * @param variadic whether it takes further arguments ({@code ...})
 * @param text the prototype as written
 */
public record CPrototype(
    String name, CType result, List<CParameter> parameters, boolean variadic, String text) {
  public CPrototype {
    parameters = List.copyOf(parameters);
  }

  /**
   * Returns the prototype as normalized C text: single spaces, {@link CScalar#spelling()}, no
   * semicolon. Equivalent prototypes with the same names have the same declaration.
   */
  public String declaration() {
    String inside =
        parameters.isEmpty()
            ? "void"
            : parameters.stream().map(CParameter::declaration).collect(Collectors.joining(", "));
    return result.declare(name) + "(" + inside + (variadic ? ", ..." : "") + ")";
  }

  /** Returns the prototype with another name. */
  public CPrototype named(String other) {
    return new CPrototype(other, result, parameters, variadic, text);
  }

  @Override
  public String toString() {
    return declaration();
  }
}
