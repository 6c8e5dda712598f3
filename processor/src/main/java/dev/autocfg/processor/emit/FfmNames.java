package dev.autocfg.processor.emit;

import com.palantir.javapoet.NameAllocator;
import dev.autocfg.processor.plan.FunctionPlan;
import dev.autocfg.processor.plan.NativePlan;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names the private members of a native half so that none meets a method of the interface. */
final class FfmNames {
  private final Set<String> taken = new HashSet<>();
  private final Map<FunctionPlan, String> handles = new LinkedHashMap<>();

  FfmNames(NativePlan plan) {
    taken.addAll(plan.request().methodNames());
    NameAllocator fields = new NameAllocator();
    fields.newName("LINKER");
    fields.newName("SYMBOLS");
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

  /** Returns the name of a helper: the one given, unless the interface has such a method. */
  String helper(String name) {
    return taken.contains(name) ? helper(name + "_") : name;
  }
}
