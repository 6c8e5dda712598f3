package dev.autocfg.processor.plan;

import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.processor.binding.FunctionPlan;
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
 * @param checked whether the prototypes were compared with headers, in words fit to publish
 * @param leftOut the builder's setting that leaves the FFM implementation out; empty otherwise
 */
public record NativePlan(
    NativeRequest request,
    LibraryRequest library,
    List<FunctionPlan> functions,
    Optional<FunctionPlan> init,
    String checked,
    String leftOut) {
  public NativePlan {
    functions = List.copyOf(functions);
  }

  /** Returns the same plan without the FFM implementation. */
  public NativePlan leavingOut(String reason) {
    return new NativePlan(request, library, functions, init, checked, reason);
  }

  /** Returns the same plan with what came of comparing it with headers. */
  public NativePlan checked(String outcome) {
    return new NativePlan(request, library, functions, init, outcome, leftOut);
  }

  /** Returns the C names of the functions that have to be exported, each once. */
  public List<String> functionNames() {
    Set<String> names = new LinkedHashSet<>();
    for (FunctionPlan function : functions) {
      if (!function.optional() && function.symbols().size() == 1) {
        names.add(function.symbols().get(0));
      }
      names.addAll(function.freeing());
    }
    request.opaques().forEach(opaque -> opaque.free().ifPresent(names::add));
    return List.copyOf(names);
  }

  /** Returns the names of functions that have several, of which one has to be exported. */
  public List<List<String>> alternatives() {
    return functions.stream()
        .filter(function -> !function.optional() && function.symbols().size() > 1)
        .map(FunctionPlan::symbols)
        .distinct()
        .toList();
  }

  /** Returns the names of each function that may be absent, the best first. */
  public List<List<String>> optional() {
    return functions.stream()
        .filter(FunctionPlan::optional)
        .map(FunctionPlan::symbols)
        .distinct()
        .toList();
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
