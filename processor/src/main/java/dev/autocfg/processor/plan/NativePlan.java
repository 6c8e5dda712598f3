package dev.autocfg.processor.plan;

import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.processor.request.NativeRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides the binding of a native interface.
 *
 * @param init the function that is called once before the others
 * @param optionalSymbols symbols that conditions ask for and the library may lack
 * @param leftOut why there is no native half by the builder's wish; empty otherwise
 */
public record NativePlan(
    NativeRequest request,
    LibraryRequest library,
    List<FunctionPlan> functions,
    Optional<FunctionPlan> init,
    List<String> optionalSymbols,
    String leftOut) {
  public NativePlan {
    functions = List.copyOf(functions);
    optionalSymbols = List.copyOf(optionalSymbols);
  }

  /** Returns the symbols without which the library is refused. */
  public List<String> requiredSymbols() {
    Set<String> symbols = new LinkedHashSet<>(library.symbols());
    if (!library.versionFunction().isEmpty()) {
      symbols.add(library.versionFunction());
    }
    for (FunctionPlan function : functions) {
      symbols.add(function.prototype().name());
    }
    return new ArrayList<>(symbols);
  }
}
