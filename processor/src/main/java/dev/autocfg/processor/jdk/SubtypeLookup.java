package dev.autocfg.processor.jdk;

import dev.autocfg.probes.fact.State;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Looks up whether one type is a subtype of another. */
record SubtypeLookup(Types relations, TypeLookup types) {
  Draft ask(String sub, String sup, Element from) {
    Draft one = types.ask(sub, from);
    Draft other = types.ask(sup, from);
    if (!one.isPresent() || !other.isPresent()) {
      return one.isPresent() ? other : one;
    }
    if (!relations.isSubtype(erased(sub, from), erased(sup, from))) {
      return Draft.settled(State.ABSENT, sub + " is not a subtype of " + sup);
    }
    String reason = reason(sub, sup);
    if (one.isSettled() && other.isSettled()) {
      return Draft.settled(State.PRESENT, reason);
    }
    if (one.isSettled() || other.isSettled()) {
      // Names only the one that is the JDK's: the nested compile knows no other.
      return Draft.toConfirm(reason, one.isSettled() ? other.use() : one.use());
    }
    return toConfirm(sub, sup);
  }

  static Draft toConfirm(String sub, String sup) {
    return Draft.toConfirm(reason(sub, sup), sup + " use = (" + sub + ") null;");
  }

  private static String reason(String sub, String sup) {
    return sub + " is a subtype of " + sup;
  }

  private TypeMirror erased(String name, Element from) {
    TypeElement type = types.readable(name, from);
    return relations.erasure(type.asType());
  }
}
