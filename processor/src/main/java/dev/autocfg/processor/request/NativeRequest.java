package dev.autocfg.processor.request;

import dev.autocfg.processor.report.Position;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A native interface that asks for a binding.
 *
 * @param methodNames the simple names of all methods that the interface declares, so that generated
 *     members can avoid them
 * @param nestedNames the simple names of the types nested in the interface and in what it extends,
 *     which hide imported ones in a class that implements it
 * @param libraryAt where diagnostics about the library's name point
 * @param initAt where diagnostics about the name of the initialisation point
 */
public record NativeRequest(
    TypeRef type,
    GeneratedName name,
    String library,
    List<String> headers,
    String init,
    List<Function> functions,
    Set<String> methodNames,
    Set<String> nestedNames,
    Position position,
    Position libraryAt,
    Position initAt) {
  public NativeRequest {
    headers = List.copyOf(headers);
    functions = List.copyOf(functions);
    methodNames = Set.copyOf(methodNames);
    nestedNames = Set.copyOf(nestedNames);
  }

  /** A method and its prototype; the prototype is absent where the annotation is. */
  public record Function(
      MethodRef method, Optional<String> prototype, boolean critical, Position position) {}
}
