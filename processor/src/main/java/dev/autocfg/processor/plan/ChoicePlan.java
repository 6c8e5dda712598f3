package dev.autocfg.processor.plan;

import dev.autocfg.processor.read.GeneratedName;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * Decides the choice between the candidates of a contract.
 *
 * @param candidates the candidates, lowest rank first
 */
public record ChoicePlan(
    GeneratedName name, TypeElement contract, List<CandidatePlan> candidates) {
  public ChoicePlan {
    candidates = List.copyOf(candidates);
  }
}
