package dev.autocfg.processor.read;

import dev.autocfg.processor.report.Position;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Offers a class as an implementation of a contract.
 *
 * @param knownAnswers the methods marked as known-answer tests, at most one of which is legal
 */
public record CandidateRequest(
    TypeElement type,
    TypeElement contract,
    String when,
    int rank,
    List<ExecutableElement> knownAnswers,
    Position position,
    Position whenAt,
    Position rankAt) {
  public CandidateRequest {
    knownAnswers = List.copyOf(knownAnswers);
  }
}
