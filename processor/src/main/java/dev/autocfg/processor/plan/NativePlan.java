package dev.autocfg.processor.plan;

import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.processor.request.NativeRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The binding of a native interface.
 *
 * @param init the function that is called once before the others
 * @param leftOut the builder's setting that leaves the FFM implementation out; empty otherwise
 */
public record NativePlan(
    NativeRequest request,
    LibraryRequest library,
    List<FunctionPlan> functions,
    Optional<FunctionPlan> init,
    String leftOut) {
  public NativePlan {
    functions = List.copyOf(functions);
  }

  /** Returns the same plan without the FFM implementation. */
  public NativePlan leavingOut(String reason) {
    return new NativePlan(request, library, functions, init, reason);
  }

  /** Returns the C names of the functions, each once. */
  public List<String> functionNames() {
    Set<String> names = new LinkedHashSet<>();
    functions.forEach(function -> names.add(function.prototype().name()));
    return List.copyOf(names);
  }

  /** Returns the symbols without which the library or the interface is refused. */
  public List<String> requiredSymbols() {
    Set<String> symbols = new LinkedHashSet<>(library.symbols());
    if (!library.versionFunction().isEmpty()) {
      symbols.add(library.versionFunction());
    }
    symbols.addAll(functionNames());
    return new ArrayList<>(symbols);
  }
}
