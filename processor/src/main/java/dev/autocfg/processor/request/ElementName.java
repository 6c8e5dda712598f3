package dev.autocfg.processor.request;

import java.util.Optional;

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

  /** Returns the name of a type. */
  public static ElementName of(TypeRef type) {
    return new ElementName(type.moduleName(), false, type.qualifiedName());
  }

  /** Returns the name as one word, which {@link #parse} reads: {@code m/t.Hash}, {@code t.*}. */
  public String word() {
    String inModule = module.isEmpty() ? name : module + "/" + name;
    return inModule + (isPackage ? ".*" : "");
  }

  /** Returns the name that a word stands for; empty if it is none. */
  public static Optional<ElementName> parse(String word) {
    int slash = word.indexOf('/');
    boolean isPackage = word.endsWith(".*");
    String name = word.substring(slash + 1, word.length() - (isPackage ? 2 : 0));
    String module = slash < 0 ? "" : word.substring(0, slash);
    return name.isEmpty() && !isPackage
        ? Optional.empty()
        : Optional.of(new ElementName(module, isPackage, name));
  }

  /** Returns the qualified name, as messages show it. */
  @Override
  public String toString() {
    return name;
  }
}
