package dev.autocfg.processor.plan;

import dev.autocfg.processor.request.GeneratedName;
import dev.autocfg.processor.request.TypeRef;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The decided choice among the candidates for a contract.
 *
 * @param candidates the candidates, lowest rank first
 * @param links the libraries that their conditions name, by name
 */
public record ChoicePlan(
    GeneratedName name,
    TypeRef contract,
    List<CandidatePlan> candidates,
    SortedMap<String, LibraryLink> links) {
  public ChoicePlan {
    candidates = List.copyOf(candidates);
    links = Collections.unmodifiableSortedMap(new TreeMap<>(links));
  }

  /**
   * Returns the name of a candidate in explanations: its simple name, or its qualified one where
   * another candidate has the same.
   */
  public String nameOf(CandidatePlan candidate) {
    TypeRef type = candidate.request().type();
    long same =
        candidates.stream()
            .filter(c -> c.request().type().simpleName().equals(type.simpleName()))
            .count();
    return same > 1 ? type.qualifiedName() : type.simpleName();
  }
}
