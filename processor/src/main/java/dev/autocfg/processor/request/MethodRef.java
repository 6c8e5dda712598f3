package dev.autocfg.processor.request;

import java.util.ArrayList;
import java.util.List;

/**
 * A method as it is declared.
 *
 * @param result the type of its result
 * @param varArgs whether its last parameter is declared with {@code ...}
 * @param deprecated whether it is annotated with {@code @Deprecated}
 */
public record MethodRef(
    String name, JavaType result, List<Parameter> parameters, boolean varArgs, boolean deprecated) {
  /** A parameter with its name. */
  public record Parameter(String name, JavaType type) {}

  public MethodRef {
    parameters = List.copyOf(parameters);
  }

  /** Returns the method as messages name it: {@code update(byte[],long)}. */
  @Override
  public String toString() {
    List<String> types = new ArrayList<>();
    parameters.forEach(parameter -> types.add(parameter.type().name()));
    return name + "(" + String.join(",", types) + ")";
  }
}
