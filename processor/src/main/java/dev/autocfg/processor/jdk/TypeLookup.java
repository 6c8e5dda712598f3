package dev.autocfg.processor.jdk;

import dev.autocfg.State;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Looks types up as seen from the place where a probe stands. */
record TypeLookup(Elements elements, Access access, Certainty certainty, ReadableTypes types) {
  Draft ask(String name, Element from) {
    TypeElement type = readable(name, from);
    if (type == null) {
      return unseen(name, from);
    }
    String refusal = access.refusal(type, from);
    if (!refusal.isEmpty()) {
      return Draft.settled(State.UNUSABLE, name + " " + refusal);
    }
    if (!access.isJdk(type)) {
      return Draft.settled(State.PRESENT, name + " is in this library or a dependency");
    }
    return certainty.of(type)
        ? Draft.usable(name + " is usable")
        : Draft.toConfirm(name + " is usable", "Object use = " + name + ".class;");
  }

  /** Returns the type, or {@code null} if code there cannot see it. */
  @Nullable TypeElement readable(String name, Element from) {
    return types.get(name, from);
  }

  private Draft unseen(String name, Element from) {
    Optional<TypeElement> found = types.anywhere(name);
    return found.isEmpty()
        ? Draft.settled(State.ABSENT, "there is no type " + name)
        : Draft.settled(
            State.UNUSABLE,
            "the module "
                + Access.named(elements.getModuleOf(found.get()))
                + " is not readable from "
                + Access.named(elements.getModuleOf(from)));
  }
}
