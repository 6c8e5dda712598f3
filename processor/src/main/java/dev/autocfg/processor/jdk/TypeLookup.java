package dev.autocfg.processor.jdk;

import dev.autocfg.probes.fact.State;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Looks types up as seen from the place where a probe stands. */
record TypeLookup(Elements elements) {
  /** Is what the look-up alone can say; {@code inJdk} where a compile has to say the rest. */
  record Answer(State state, String reason, boolean inJdk) {}

  Answer find(String name, Element from) {
    TypeElement type = readable(name, from);
    if (type == null) {
      return unseen(name, from);
    }
    PackageElement pack = elements.getPackageOf(type);
    ModuleElement home = elements.getModuleOf(type);
    ModuleElement here = elements.getModuleOf(from);
    if (home != null && !home.equals(here) && !exports(home, pack, here)) {
      return unusable(
          named(home) + " does not export " + pack.getQualifiedName() + " to the code here");
    }
    if (!pack.equals(elements.getPackageOf(from)) && !isPublic(type)) {
      return unusable(name + " is not public");
    }
    return new Answer(State.PRESENT, name + " is on the class path", isJdk(home));
  }

  String moduleOf(String name, Element from) {
    return elements.getModuleOf(readable(name, from)).getQualifiedName().toString();
  }

  private TypeElement readable(String name, Element from) {
    ModuleElement here = elements.getModuleOf(from);
    return here == null ? elements.getTypeElement(name) : elements.getTypeElement(here, name);
  }

  private Answer unseen(String name, Element from) {
    TypeElement anywhere = elements.getTypeElement(name);
    if (anywhere == null) {
      return new Answer(State.ABSENT, "there is no type " + name, false);
    }
    return unusable(
        "the module "
            + named(elements.getModuleOf(anywhere))
            + " is not readable from "
            + named(elements.getModuleOf(from)));
  }

  /** Eclipse's {@code ModuleElement.toString()} throws for modules it knows only in part. */
  private static String named(ModuleElement module) {
    return module.isUnnamed() ? "unnamed module" : module.getQualifiedName().toString();
  }

  private static Answer unusable(String reason) {
    return new Answer(State.UNUSABLE, reason, false);
  }

  private static boolean exports(ModuleElement home, PackageElement pack, ModuleElement to) {
    if (home.isUnnamed()) {
      return true;
    }
    for (ModuleElement.ExportsDirective exports : ElementFilter.exportsIn(home.getDirectives())) {
      if (exports.getPackage().equals(pack)) {
        return exports.getTargetModules() == null || exports.getTargetModules().contains(to);
      }
    }
    return isAutomatic(home);
  }

  /** An automatic module has no descriptor to list exports in, and exports all it has. */
  private static boolean isAutomatic(ModuleElement module) {
    return ElementFilter.exportsIn(module.getDirectives()).isEmpty()
        && ElementFilter.requiresIn(module.getDirectives()).size() <= 1;
  }

  private static boolean isPublic(TypeElement type) {
    Element element = type;
    while (element instanceof TypeElement) {
      if (!element.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
      element = element.getEnclosingElement();
    }
    return true;
  }

  private static boolean isJdk(ModuleElement module) {
    String name = module == null ? "" : module.getQualifiedName().toString();
    return name.startsWith("java.") || name.startsWith("jdk.");
  }
}
