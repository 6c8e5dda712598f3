package dev.autocfg.processor.plan;

import dev.autocfg.language.c.CPrototype;
import dev.autocfg.language.c.CType;
import dev.autocfg.processor.request.MethodRef;
import java.util.List;

/**
 * The decision how a method calls its C function.
 *
 * @param critical whether heap memory is passed without a copy
 */
public record FunctionPlan(
    MethodRef method,
    CPrototype prototype,
    Carrier result,
    List<Carrier> parameters,
    boolean critical) {
  public FunctionPlan {
    parameters = List.copyOf(parameters);
  }

  /** Returns whether the call has to copy heap memory to C and back. */
  public boolean copies() {
    return !critical && parameters.stream().anyMatch(Carrier::isPointer);
  }

  /** Returns whether C may write to a parameter of this kind. */
  public boolean writes(Carrier carrier) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i) == carrier && !isInput(i)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether C only reads what a parameter points to. */
  public boolean isInput(int index) {
    return prototype.parameters().get(index).type() instanceof CType.Pointer pointer
        && pointer.targetConst();
  }
}
