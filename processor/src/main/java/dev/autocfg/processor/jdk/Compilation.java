package dev.autocfg.processor.jdk;

import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The settings of the outer compilation that a nested compile needs: release, preview features,
 * modules.
 */
record Compilation(Elements elements, TargetRelease target, Locations locations) {
  private static final int FIRST_WITH_MODULES = 9;

  /** Returns the options for code in the module of an element of the outer compile. */
  List<String> options(Element from) {
    List<String> options = new ArrayList<>();
    String language = Integer.toString(target.language());
    if (target.bounded()) {
      options.addAll(List.of("--release", language));
    } else if (target.preview() || target.language() != Runtime.version().feature()) {
      options.addAll(List.of("-source", language, "-target", language));
    }
    if (target.preview()) {
      options.add("--enable-preview");
    }
    SortedSet<String> graph = jdkModules();
    if (!graph.isEmpty()) {
      // The same graph, whatever --add-modules and --limit-modules made of it.
      options.addAll(List.of("--add-modules", String.join(",", graph)));
      required(from).forEach(module -> graph.add(module.getQualifiedName().toString()));
      options.addAll(List.of("--limit-modules", String.join(",", graph)));
    }
    return options;
  }

  /** Returns the modules that the module of an element requires; none for the unnamed one. */
  private List<ModuleElement> required(Element from) {
    ModuleElement here = elements.getModuleOf(from);
    return here == null
        ? List.of()
        : ElementFilter.requiresIn(here.getDirectives()).stream()
            .map(ModuleElement.RequiresDirective::getDependency)
            .toList();
  }

  private SortedSet<String> jdkModules() {
    SortedSet<String> names = new TreeSet<>();
    if (target.language() >= FIRST_WITH_MODULES) {
      for (ModuleElement module : elements.getAllModuleElements()) {
        String name = module.getQualifiedName().toString();
        if (Access.isJdk(module) && exportsToAll(module) && isKnown(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Eclipse's compiler also sees incubators of the target that are gone from the host. */
  private static boolean isKnown(String module) {
    return !module.startsWith("jdk.incubator.") || ModuleFinder.ofSystem().find(module).isPresent();
  }

  /** Others have nothing to use; some are mentioned by the JDK's own descriptors and hidden. */
  private static boolean exportsToAll(ModuleElement module) {
    return ElementFilter.exportsIn(module.getDirectives()).stream()
        .anyMatch(exports -> exports.getTargetModules() == null);
  }

  /**
   * Returns the descriptor of a named module as a source: what it requires, as far as the nested
   * compile can find it. Nothing for the unnamed module.
   *
   * @param modulePath takes the places of required modules that are not the JDK's
   */
  Optional<String> descriptor(Element from, Set<Path> modulePath) {
    ModuleElement here = elements.getModuleOf(from);
    if (here == null || here.isUnnamed()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder("module " + here.getQualifiedName() + " {\n");
    for (ModuleElement module : required(from)) {
      if (Access.isJdk(module) || isFound(module, modulePath)) {
        text.append("  requires ").append(module.getQualifiedName()).append(";\n");
      }
    }
    return Optional.of(text.append("}\n").toString());
  }

  private boolean isFound(ModuleElement module, Set<Path> modulePath) {
    Optional<Path> place =
        module.getEnclosedElements().stream()
            .flatMap(pack -> ElementFilter.typesIn(pack.getEnclosedElements()).stream())
            .map(locations::of)
            .flatMap(Optional::stream)
            .findFirst();
    place.ifPresent(modulePath::add);
    return place.isPresent();
  }

  /** Returns the name of the module that contains an element; empty for the unnamed one. */
  String moduleOf(Element element) {
    ModuleElement module = elements.getModuleOf(element);
    return module == null ? "" : module.getQualifiedName().toString();
  }

  /** Returns the name of the package that contains an element. */
  String packageOf(Element element) {
    return elements.getPackageOf(element).getQualifiedName().toString();
  }
}
