package dev.autocfg.processor.jdk;

import dev.autocfg.State;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The look-up of modules, as seen from the place of a probe. */
record ModuleLookup(Elements elements, Access access) {
  LookupResult ask(String name, String pack, Element from) {
    ModuleElement module = elements.getModuleElement(name);
    if (module == null) {
      return LookupResult.settled(
          State.ABSENT,
          "there is no module "
              + name
              + " among those that were resolved; some need --add-modules, and a named module"
              + " requires what it uses");
    }
    ModuleElement here = elements.getModuleOf(from);
    if (here != null && !here.isUnnamed() && !reads(here, module)) {
      return LookupResult.settled(
          State.UNUSABLE, "the module " + name + " is not readable from " + Access.named(here));
    }
    return pack.isEmpty() ? present(name, "") : exported(module, pack, here);
  }

  private LookupResult exported(ModuleElement module, String pack, ModuleElement here) {
    PackageElement found = elements.getPackageElement(module, pack);
    if (found == null || !module.getEnclosedElements().contains(found)) {
      return LookupResult.settled(
          State.ABSENT,
          "the module " + Access.named(module) + " has no package " + pack + " with types");
    }
    return access.exports(module, found, here)
        ? present(Access.named(module), " and exports " + pack)
        : LookupResult.settled(
            State.UNUSABLE,
            "the module "
                + Access.named(module)
                + " does not export "
                + pack
                + " to the code here");
  }

  private static LookupResult present(String name, String more) {
    String incubating =
        name.startsWith("jdk.incubator.")
            ? "; it is incubating, and a run needs --add-modules " + name
            : "";
    return LookupResult.settled(
        State.PRESENT, "the module " + name + " is readable" + more + incubating);
  }

  /** Returns whether a module reads another: directly, or by what those it requires hand on. */
  private static boolean reads(ModuleElement from, ModuleElement to) {
    if (from.equals(to) || to.getQualifiedName().contentEquals("java.base")) {
      return true;
    }
    for (ModuleElement.RequiresDirective requires :
        ElementFilter.requiresIn(from.getDirectives())) {
      if (handsOn(requires.getDependency(), to, new HashSet<>())) {
        return true;
      }
    }
    return false;
  }

  private static boolean handsOn(ModuleElement by, ModuleElement to, Set<ModuleElement> seen) {
    if (by == null || !seen.add(by)) {
      return false;
    }
    if (by.equals(to)) {
      return true;
    }
    for (ModuleElement.RequiresDirective requires : ElementFilter.requiresIn(by.getDirectives())) {
      if (requires.isTransitive() && handsOn(requires.getDependency(), to, seen)) {
        return true;
      }
    }
    return false;
  }
}
