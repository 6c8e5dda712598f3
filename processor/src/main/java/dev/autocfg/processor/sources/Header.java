package dev.autocfg.processor.sources;

import java.util.List;

/**
 * Is what a source says of itself.
 *
 * @param packageName its package, empty for the unnamed one
 * @param packageLine the line of the package declaration, 1 if there is none
 * @param types its types that are not nested, in their order
 * @param conditions the {@code @When} annotations of the first type
 */
record Header(String packageName, int packageLine, List<Declared> types, List<Literal> conditions) {
  Header {
    types = List.copyOf(types);
    conditions = List.copyOf(conditions);
  }

  /** Is the name of a type and the line where it stands. */
  record Declared(String name, int line) {}

  /** Returns a type's name with the package. */
  String qualified(String type) {
    return packageName.isEmpty() ? type : packageName + "." + type;
  }
}
