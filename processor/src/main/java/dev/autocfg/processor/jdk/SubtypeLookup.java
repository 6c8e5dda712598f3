package dev.autocfg.processor.jdk;

import dev.autocfg.State;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The look-up of whether one type is a subtype of another. */
record SubtypeLookup(Types relations, TypeLookup types) {
  LookupResult ask(String sub, String sup, Element from) {
    LookupResult one = types.ask(sub, from);
    LookupResult other = types.ask(sup, from);
    if (!one.isPresent() || !other.isPresent()) {
      return one.isPresent() ? other : one;
    }
    if (!relations.isSubtype(erased(sub, from), erased(sup, from))) {
      return LookupResult.settled(State.ABSENT, sub + " is not a subtype of " + sup);
    }
    String reason = sub + " is a subtype of " + sup;
    if (one.isSettled() && other.isSettled()) {
      return one.ofRelease() || other.ofRelease()
          ? LookupResult.usable(reason)
          : LookupResult.settled(State.PRESENT, reason);
    }
    if (one.isSettled() || other.isSettled()) {
      // Names only the one that is not certain: the nested compile knows no type but the JDK's.
      return LookupResult.toConfirm(reason, one.isSettled() ? other.use() : one.use());
    }
    return LookupResult.toConfirm(reason, sup + " use = (" + sub + ") null;");
  }

  private TypeMirror erased(String name, Element from) {
    TypeElement type = types.readable(name, from);
    return relations.erasure(type.asType());
  }
}
