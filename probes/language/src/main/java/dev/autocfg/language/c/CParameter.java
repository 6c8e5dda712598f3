package dev.autocfg.language.c;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A parameter of a prototype.
 *
 * @param name its name; empty if the prototype has none
 * @param type its type; a pointer for an array
 * @param length the number of elements that the caller must provide; empty unless it is declared as
 *     an array with a number
 */
public record CParameter(Optional<String> name, CType type, OptionalLong length) {

  /** Returns a parameter that is not an array. */
  static CParameter of(Optional<String> name, CType type) {
    return new CParameter(name, type, OptionalLong.empty());
  }

  /** Returns the parameter as C text: {@code const unsigned char key[32]}. */
  public String declaration() {
    String written = name.orElse("");
    if (length.isPresent() && type instanceof CType.Pointer array) {
      String element = array.qualifiedTarget();
      String space = element.endsWith("*") ? "" : " ";
      return element + space + written + "[" + length.getAsLong() + "]";
    }
    return type.declare(written);
  }

  @Override
  public String toString() {
    return declaration();
  }
}
