package dev.autocfg.processor.request;

import java.util.List;

/**
 * A class or interface of the compilation, by name.
 *
 * @param packageName the package, empty for the unnamed one
 * @param simpleNames the simple names from the outermost type to the type itself; at least one
 * @param moduleName the module, empty for the unnamed one and where there are no modules
 * @param deprecated whether it is annotated with {@code @Deprecated}
 */
public record TypeRef(
    String packageName, List<String> simpleNames, String moduleName, boolean deprecated) {
  public TypeRef {
    simpleNames = List.copyOf(simpleNames);
  }

  /** Returns the name as source of another package spells it: {@code t.Outer.Inner}. */
  public String qualifiedName() {
    String inPackage = String.join(".", simpleNames);
    return packageName.isEmpty() ? inPackage : packageName + "." + inPackage;
  }

  /** Returns what no other type has: several modules may have one of that name. */
  public String key() {
    return moduleName + "/" + qualifiedName();
  }

  /** Returns the last of the simple names. */
  public String simpleName() {
    return simpleNames.get(simpleNames.size() - 1);
  }

  @Override
  public String toString() {
    return qualifiedName();
  }
}
