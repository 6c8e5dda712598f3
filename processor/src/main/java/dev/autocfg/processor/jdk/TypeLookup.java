package dev.autocfg.processor.jdk;

import dev.autocfg.probes.fact.State;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Looks types up as seen from the place where a probe stands. */
record TypeLookup(Elements elements, Access access) {
  Draft ask(String name, Element from) {
    TypeElement type = readable(name, from);
    if (type == null) {
      return unseen(name, from);
    }
    String refusal = access.refusal(type, from);
    if (!refusal.isEmpty()) {
      return Draft.settled(State.UNUSABLE, name + " " + refusal);
    }
    return access.isJdk(type)
        ? Draft.toConfirm(name + " is usable", "Object use = " + name + ".class;")
        : Draft.settled(State.PRESENT, name + " is in this library or a dependency");
  }

  /** Returns the type, or {@code null} if code there cannot see it. */
  TypeElement readable(String name, Element from) {
    ModuleElement here = elements.getModuleOf(from);
    return real(here == null ? elements.getTypeElement(name) : elements.getTypeElement(here, name));
  }

  /** ECJ stands in for some types that it does not find with an element that has no package. */
  private TypeElement real(TypeElement type) {
    return type == null || elements.getPackageOf(type) == null ? null : type;
  }

  private Draft unseen(String name, Element from) {
    TypeElement anywhere = real(elements.getTypeElement(name));
    return anywhere == null
        ? Draft.settled(State.ABSENT, "there is no type " + name)
        : Draft.settled(
            State.UNUSABLE,
            "the module "
                + Access.named(elements.getModuleOf(anywhere))
                + " is not readable from "
                + Access.named(elements.getModuleOf(from)));
  }
}
