package dev.autocfg.processor.plan;

import dev.autocfg.probes.c.CPrototype;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * Decides how a method calls its C function.
 *
 * @param critical whether heap memory is passed without a copy
 */
public record FunctionPlan(
    ExecutableElement method,
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
}
