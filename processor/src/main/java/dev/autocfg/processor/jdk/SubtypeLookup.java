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
    String reason = sub + " is a subtype of " + sup;
    return one.isSettled() && other.isSettled()
        ? Draft.settled(State.PRESENT, reason)
        : Draft.toConfirm(reason, confirmed(one, other, sub, sup));
  }

  private TypeMirror erased(String name, Element from) {
    TypeElement type = types.readable(name, from);
    return relations.erasure(type.asType());
  }

  /** Names only those of the two that are the JDK's: the nested compile knows no others. */
  private static String confirmed(Draft one, Draft other, String sub, String sup) {
    if (one.isSettled() || other.isSettled()) {
      return one.isSettled() ? other.use() : one.use();
    }
    return sup + " use = (" + sub + ") null;";
  }
}
