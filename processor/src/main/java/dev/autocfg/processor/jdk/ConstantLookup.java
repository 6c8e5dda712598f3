package dev.autocfg.processor.jdk;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Values;
import dev.autocfg.inspect.query.MemberReference;
import dev.autocfg.language.text.JavaLiteral;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Looks compile-time constants up, with their values (JLS 15.29). */
record ConstantLookup(MemberLookup members, TypeLookup types) {
  Draft ask(MemberReference constant, Element from) {
    Draft draft = members.ask(constant, true, from);
    if (!draft.isPresent()) {
      return draft;
    }
    VariableElement field =
        (VariableElement)
            members.find(constant, true, types.readable(constant.owner(), from)).orElseThrow();
    Object value = field.getConstantValue();
    if (value == null || !field.getModifiers().contains(Modifier.STATIC)) {
      return Draft.settled(State.UNUSABLE, constant + " is no compile-time constant");
    }
    JavaLiteral literal = new JavaLiteral(value);
    return draft
        .because(constant + " is " + literal.expression())
        .with(new Values.Constant(literal));
  }
}
