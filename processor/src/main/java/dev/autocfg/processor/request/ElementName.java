package dev.autocfg.processor.request;

/**
 * An annotated type or package of the compilation, by name, which outlives a round.
 *
 * @param module the module, empty for the unnamed one and where there are no modules
 * @param isPackage whether it is a package
 * @param name the qualified name
 */
public record ElementName(String module, boolean isPackage, String name)
    implements Comparable<ElementName> {
  @Override
  public int compareTo(ElementName other) {
    int byName = name.compareTo(other.name);
    int byKind = Boolean.compare(isPackage, other.isPackage);
    return byName != 0 ? byName : byKind != 0 ? byKind : module.compareTo(other.module);
  }

  /** Returns the qualified name, as messages show it. */
  @Override
  public String toString() {
    return name;
  }
}
