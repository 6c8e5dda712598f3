package dev.autocfg.processor.request;

import dev.autocfg.processor.report.Position;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A native interface that asks for a binding.
 *
 * @param defaults the methods that have a body
 * @param opaques the types of handles that its methods name
 * @param methodNames the simple names of all methods that the interface has, so that generated
 *     members can avoid them
 * @param nestedNames the simple names of the types and fields of the interface and of what it
 *     extends, which hide imported ones in a class that implements it
 * @param libraryAt where diagnostics about the library's name point
 * @param initAt where diagnostics about the name of the initialisation point
 */
public record NativeRequest(
    TypeRef type,
    GeneratedName name,
    String library,
    List<String> headers,
    List<String> defines,
    String init,
    List<Function> functions,
    List<MethodRef> defaults,
    List<OpaqueType> opaques,
    Set<String> methodNames,
    Set<String> nestedNames,
    Position position,
    Position libraryAt,
    Position initAt) {
  public NativeRequest {
    headers = List.copyOf(headers);
    defines = List.copyOf(defines);
    functions = List.copyOf(functions);
    defaults = List.copyOf(defaults);
    opaques = List.copyOf(opaques);
    methodNames = Set.copyOf(methodNames);
    nestedNames = Set.copyOf(nestedNames);
  }

  /**
   * A method and its prototype.
   *
   * @param prototype absent where the annotation is
   * @param variadic the types of the arguments after the fixed ones
   * @param names the names that libraries export; empty for that of the prototype
   * @param check the name of the method that gets the result; empty for none
   * @param position where diagnostics about the prototype point
   * @param variadicAt where those about the arguments after the fixed ones point
   * @param namesAt where those about the exported names point
   * @param checkAt where those about the check point
   */
  public record Function(
      MethodRef method,
      Optional<String> prototype,
      boolean critical,
      List<String> variadic,
      List<String> names,
      boolean optional,
      String check,
      Position position,
      Position variadicAt,
      Position namesAt,
      Position checkAt) {
    public Function {
      variadic = List.copyOf(variadic);
      names = List.copyOf(names);
    }
  }
}
