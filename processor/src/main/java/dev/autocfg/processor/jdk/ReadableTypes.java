package dev.autocfg.processor.jdk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The look-up of types by their names, as seen from the place of a probe, each once: a compiler
 * forgets what it did not find, and looks through all modules again. Elements do not outlive a
 * round, nor does this.
 */
final class ReadableTypes {
  private final Elements elements;
  private final ModuleElement base;

  /** By the module that reads, which is null where there are no modules, and the name. */
  private final Map<ModuleElement, Map<String, Optional<TypeElement>>> readable = new HashMap<>();

  private final Map<String, Optional<TypeElement>> anywhere = new HashMap<>();
  private final Map<String, Set<? extends PackageElement>> packages = new HashMap<>();

  ReadableTypes(Elements elements) {
    this.elements = elements;
    this.base = elements.getModuleElement("java.base");
  }

  /** Returns the type, or {@code null} if code there cannot see it. */
  @Nullable TypeElement get(String name, Element from) {
    ModuleElement here = elements.getModuleOf(from);
    return readable
        .computeIfAbsent(here, module -> new HashMap<>())
        .computeIfAbsent(name, unread -> Optional.ofNullable(find(here, unread)))
        .orElse(null);
  }

  private @Nullable TypeElement find(ModuleElement here, String name) {
    if (here == null) {
      return real(elements.getTypeElement(name));
    }
    if (base != null && name.startsWith("java.")) {
      TypeElement type = real(elements.getTypeElement(base, name)); // Readable from everywhere.
      if (type != null) {
        return type;
      }
    }
    return real(elements.getTypeElement(here, name));
  }

  /**
   * Returns null for a placeholder: ECJ answers for some missing types with one, without a package.
   */
  private @Nullable TypeElement real(@Nullable TypeElement type) {
    return type == null || elements.getPackageOf(type) == null ? null : type;
  }

  /** Returns the type if any module has it, readable or not. */
  Optional<TypeElement> anywhere(String name) {
    return anywhere.computeIfAbsent(name, this::findAnywhere);
  }

  /**
   * Looks into the modules that have the package. {@code getTypeElement(name)} would ask each
   * module of the graph for the type, at one to two milliseconds a type.
   */
  private Optional<TypeElement> findAnywhere(String name) {
    for (int end = name.lastIndexOf('.'); end > 0; end = name.lastIndexOf('.', end - 1)) {
      for (PackageElement pack : packages(name.substring(0, end))) {
        TypeElement type = real(elements.getTypeElement(elements.getModuleOf(pack), name));
        if (type != null) {
          return Optional.of(type);
        }
      }
    }
    return Optional.empty();
  }

  private Set<? extends PackageElement> packages(String name) {
    return packages.computeIfAbsent(name, this::findPackages);
  }

  /**
   * No other module can have a package of {@code java.base}, as every module reads that (JLS
   * 7.4.3).
   */
  private Set<? extends PackageElement> findPackages(String name) {
    PackageElement pack = base == null ? null : elements.getPackageElement(base, name);
    return pack == null ? elements.getAllPackageElements(name) : Set.of(pack);
  }
}
