package dev.autocfg.processor.jdk;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.language.text.ConstantText;
import dev.autocfg.processor.read.MemberReference;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Looks compile-time constants up, with their values (JLS 15.29). */
record ConstantLookup(MemberLookup members, TypeLookup types) {
  /** Returns a fact's values for a constant: type and constant expression as source spells them. */
  static Map<String, String> values(String type, String expression) {
    return Map.of(Fact.CONSTANT_TYPE, type, Fact.CONSTANT_VALUE, expression);
  }

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
    String expression = ConstantText.of(value);
    String type = value instanceof String ? "String" : TypeNames.erased(field.asType());
    return draft.because(constant + " is " + expression).with(values(type, expression));
  }
}
