package dev.autocfg.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.TypeName;
import dev.autocfg.processor.binding.FunctionPlan;
import dev.autocfg.processor.plan.NativePlan;
import dev.autocfg.processor.poet.Poet;
import dev.autocfg.processor.request.JavaType;
import dev.autocfg.processor.request.OpaqueType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The names of what is generated, so that nothing hides it: neither a method, a field or a type of
 * the interface nor a parameter.
 */
final class FfmNames {
  private final Set<String> methods = new HashSet<>();
  private final Map<FfmLink, String> holders = new LinkedHashMap<>();
  private final Map<OpaqueType, String> handleClasses = new LinkedHashMap<>();
  private final Map<OpaqueType, FfmLink> freeing = new LinkedHashMap<>();
  private final String calls;
  private final String library;

  FfmNames(NativePlan plan) {
    library = plan.library().name();
    methods.addAll(plan.request().methodNames());
    String outer = plan.request().name().with("NativeFfm");
    String contract = plan.request().type().simpleName();
    // In the unnamed package, an interface of that name could not be named inside the class.
    calls = contract.equals("Calls") ? "CallsImpl" : "Calls";
    ClassNames types = new ClassNames();
    types.take(outer);
    types.take(calls);
    plan.request().type().simpleNames().forEach(types::take);
    plan.request().nestedNames().forEach(types::take);
    for (OpaqueType opaque : plan.request().opaques()) {
      handleClasses.put(opaque, types.of(opaque.type().simpleName() + "Handle"));
      opaque.free().ifPresent(free -> freeing.put(opaque, freeing(plan, free)));
    }
    for (FunctionPlan function : plan.functions()) {
      methods.add(function.method().name());
      for (FfmLink link : FfmLink.of(function)) {
        holders.computeIfAbsent(link, unseen -> types.of(link.symbols().get(0)));
      }
    }
    freeing
        .values()
        .forEach(link -> holders.computeIfAbsent(link, each -> types.of(each.symbols().get(0))));
  }

  /** Returns the function that frees a handle as a method calls it, or as nothing calls it. */
  private static FfmLink freeing(NativePlan plan, String free) {
    return plan.functions().stream()
        .filter(function -> function.closes() && function.symbols().contains(free))
        .findFirst()
        .map(FfmLink::calling)
        .orElseGet(() -> FfmLink.freeing(free));
  }

  /** Returns the types of handles, with the name of the class of each. */
  Map<OpaqueType, String> handleClasses() {
    return handleClasses;
  }

  /** Returns the name of the class of a type of handles. */
  String handleClass(OpaqueType type) {
    return handleClasses.get(type);
  }

  /** Returns the link of the function that frees a handle. */
  FfmLink freeing(OpaqueType type) {
    return freeing.get(type);
  }

  /** Returns JavaPoet's name of a type of a signature. */
  TypeName type(JavaType type) {
    String name = type.erasure();
    if (name.endsWith("[]")) {
      String component = name.substring(0, name.length() - 2);
      return ArrayTypeName.of(type(new JavaType(component, component)));
    }
    for (OpaqueType opaque : handleClasses.keySet()) {
      if (opaque.type().qualifiedName().equals(name)) {
        return Poet.name(opaque.type());
      }
    }
    return FfmTypes.name(type);
  }

  /** Returns what is linked, with the name of the class that holds its handle. */
  Map<FfmLink, String> holders() {
    return holders;
  }

  /** Returns the name of the class that holds a handle. */
  String holder(FfmLink link) {
    return holders.get(link);
  }

  /** Returns the simple name of the nested class that calls the functions. */
  String calls() {
    return calls;
  }

  /** Returns the name of the library. */
  String library() {
    return library;
  }

  /** Returns the name of a helper: the one given, unless the interface has such a method. */
  String helper(String name) {
    return methods.contains(name) ? helper(name + "_") : name;
  }
}
