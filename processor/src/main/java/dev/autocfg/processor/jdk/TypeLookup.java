package dev.autocfg.processor.jdk;

import dev.autocfg.State;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The look-up of types, as seen from the place of a probe. */
record TypeLookup(Elements elements, Access access, Certainty certainty, ReadableTypes types) {
  LookupResult ask(String name, Element from) {
    TypeElement type = readable(name, from);
    if (type == null) {
      return unseen(name, from);
    }
    String refusal = access.refusal(type, from);
    if (!refusal.isEmpty()) {
      return LookupResult.settled(State.UNUSABLE, name + " " + refusal);
    }
    if (!access.isJdk(type)) {
      return LookupResult.settled(State.PRESENT, name + " is in this library or a dependency");
    }
    return certainty.of(type)
        ? LookupResult.usable(name + " is usable")
        : LookupResult.toConfirm(name + " is usable", "Object use = " + name + ".class;");
  }

  /** Returns the type, or {@code null} if code there cannot see it. */
  @Nullable TypeElement readable(String name, Element from) {
    return types.get(name, from);
  }

  private LookupResult unseen(String name, Element from) {
    Optional<TypeElement> found = types.anywhere(name);
    return found.isEmpty()
        ? LookupResult.settled(State.ABSENT, "there is no type " + name)
        : LookupResult.settled(
            State.UNUSABLE,
            "the module "
                + Access.named(elements.getModuleOf(found.get()))
                + " is not readable from "
                + Access.named(elements.getModuleOf(from)));
  }
}
