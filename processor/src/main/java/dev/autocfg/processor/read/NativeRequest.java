package dev.autocfg.processor.read;

import dev.autocfg.processor.report.Position;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Asks for a binding of a native interface.
 *
 * @param libraryAt where diagnostics about the library's name point
 * @param initAt where diagnostics about the name of the initialisation point
 */
public record NativeRequest(
    TypeElement type,
    GeneratedName name,
    String library,
    List<String> headers,
    String init,
    List<Function> functions,
    Position position,
    Position libraryAt,
    Position initAt) {
  public NativeRequest {
    headers = List.copyOf(headers);
    functions = List.copyOf(functions);
  }

  /** Is one method and its prototype; the prototype is absent where the annotation is. */
  public record Function(
      ExecutableElement method, Optional<String> prototype, boolean critical, Position position) {}
}
