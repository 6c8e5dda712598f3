package dev.autocfg.processor.emit;

import com.palantir.javapoet.NameAllocator;
import dev.autocfg.processor.plan.FunctionPlan;
import dev.autocfg.processor.plan.NativePlan;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names of private members, so that none is a method or a nested type of the interface. */
final class FfmNames {
  private final Set<String> taken = new HashSet<>();
  private final Map<FunctionPlan, String> handles = new LinkedHashMap<>();
  private final String outer;
  private final String calls;

  FfmNames(NativePlan plan) {
    taken.addAll(plan.request().methodNames());
    outer = plan.request().name().with("NativeFfm");
    // In the unnamed package, an interface of that name could not be named inside the class.
    calls = plan.request().type().simpleName().equals("Calls") ? "CallsImpl" : "Calls";
    NameAllocator fields = new NameAllocator();
    for (FunctionPlan function : plan.functions()) {
      taken.add(function.method().name());
      handles.put(function, fields.newName(constant(function)));
    }
  }

  private static String constant(FunctionPlan function) {
    return function
        .method()
        .name()
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .toUpperCase(Locale.ROOT);
  }

  /** Returns the field of each function, in the order of the interface. */
  Map<FunctionPlan, String> handles() {
    return handles;
  }

  /** Returns the simple name of the nested class that calls the functions. */
  String calls() {
    return calls;
  }

  /** Returns a member of the outer class as the nested one names it. */
  String outer(String member) {
    return outer + "." + member;
  }

  /** Returns the name of a helper: the one given, unless the interface has such a method. */
  String helper(String name) {
    return taken.contains(name) ? helper(name + "_") : name;
  }
}
