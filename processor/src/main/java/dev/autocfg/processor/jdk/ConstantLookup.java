package dev.autocfg.processor.jdk;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Values;
import dev.autocfg.inspect.query.MemberReference;
import dev.autocfg.language.text.JavaLiteral;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** The look-up of compile-time constants, with their values (JLS 15.29). */
record ConstantLookup(MemberLookup members, TypeLookup types) {
  LookupResult ask(MemberReference constant, Element from) {
    LookupResult draft = members.ask(constant, true, from);
    if (!draft.isPresent()) {
      return draft;
    }
    VariableElement field =
        (VariableElement)
            members.find(constant, true, types.readable(constant.owner(), from)).orElseThrow();
    Object value = field.getConstantValue();
    if (value == null || !field.getModifiers().contains(Modifier.STATIC)) {
      return LookupResult.settled(State.UNUSABLE, constant + " is not a compile-time constant");
    }
    JavaLiteral literal = new JavaLiteral(value);
    return draft.because(constant + " is " + literal.shown()).with(new Values.Constant(literal));
  }
}
