package dev.autocfg.processor.request;

import java.util.ArrayList;
import java.util.List;

/**
 * A method as it is declared.
 *
 * @param result the type of its result
 * @param marks what annotations say of its result
 * @param thrown the checked exceptions that it declares
 * @param varArgs whether its last parameter is declared with {@code ...}
 * @param deprecated whether it is annotated with {@code @Deprecated}
 */
public record MethodRef(
    String name,
    JavaType result,
    Marks marks,
    List<Parameter> parameters,
    List<JavaType> thrown,
    boolean varArgs,
    boolean deprecated) {
  /** A parameter with its name, and what annotations say of it. */
  public record Parameter(String name, JavaType type, Marks marks) {}

  public MethodRef {
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
  }

  /** Returns the method as messages name it: {@code update(byte[],long)}. */
  @Override
  public String toString() {
    List<String> types = new ArrayList<>();
    parameters.forEach(parameter -> types.add(parameter.type().name()));
    return name + "(" + String.join(",", types) + ")";
  }
}
