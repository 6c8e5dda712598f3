package dev.autocfg.processor.jdk;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The access of code at one place to elements (JLS 6.6), and the module of an element. */
record Access(Elements elements) {
  /** Returns what is in the way, in words that continue the type's name; empty for nothing. */
  String refusal(Element type, Element from) {
    PackageElement pack = elements.getPackageOf(type);
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      String refusal = memberRefusal(e, from);
      if (!refusal.isEmpty()) {
        return refusal;
      }
    }
    return isExported(pack, from)
        ? ""
        : "is in the package "
            + pack.getQualifiedName()
            + ", which its module does not export to the code here";
  }

  /**
   * Returns what is in the way of a member of a type that can be named. The type that declares the
   * member may be hidden: {@code StringBuilder.length()} is that of a class that is not public.
   */
  String memberRefusal(Element member, Element from) {
    Set<Modifier> modifiers = member.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return "is private";
    }
    if (modifiers.contains(Modifier.PUBLIC)
        || elements.getPackageOf(member).equals(elements.getPackageOf(from))) {
      return "";
    }
    return modifiers.contains(Modifier.PROTECTED) ? "is protected" : "is not public";
  }

  private boolean isExported(PackageElement pack, Element from) {
    ModuleElement home = elements.getModuleOf(pack);
    ModuleElement here = elements.getModuleOf(from);
    return home == null || home.isUnnamed() || home.equals(here) || exports(home, pack, here);
  }

  /** Returns whether a named module exports a package to another module. */
  boolean exports(ModuleElement home, PackageElement pack, ModuleElement to) {
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

  /** Returns whether an element is the JDK's, whose look-up answers "visible", not "usable". */
  boolean isJdk(Element element) {
    ModuleElement module = elements.getModuleOf(element);
    return module != null && isJdk(module);
  }

  /**
   * Returns the name; Eclipse's {@code ModuleElement.toString()} throws for modules it knows in
   * part.
   */
  static String named(ModuleElement module) {
    return module.isUnnamed() ? "the unnamed module" : module.getQualifiedName().toString();
  }

  static boolean isJdk(ModuleElement module) {
    String name = module.getQualifiedName().toString();
    return name.startsWith("java.") || name.startsWith("jdk.");
  }
}
