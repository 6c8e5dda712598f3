package dev.autocfg.processor.request;

import dev.autocfg.processor.report.Position;
import java.util.List;

/**
 * A class that is offered as an implementation of a contract.
 *
 * @param contract the contract
 * @param contractName what is generated for the contract is named after this
 * @param shape what generated code could do with the class
 * @param knownAnswers the methods marked as known-answer tests, at most one of which is legal
 */
public record CandidateRequest(
    TypeRef type,
    TypeRef contract,
    GeneratedName contractName,
    Shape shape,
    String when,
    int rank,
    List<KnownAnswer> knownAnswers,
    Position position,
    Position whenAt,
    Position rankAt) {
  public CandidateRequest {
    knownAnswers = List.copyOf(knownAnswers);
  }

  /**
   * What generated code beside the contract could do with the class.
   *
   * @param genericContract whether the contract has type parameters
   * @param foreignContract whether the contract belongs to another module
   * @param contractReachable whether code of the contract's package can name the contract
   * @param implementsContract whether the class is assignable to the contract
   * @param instantiable whether it is a class that is neither abstract nor inner
   * @param reachable whether code of the contract's package can name the class
   * @param constructible whether such code can call a constructor that has no parameters and throws
   *     no checked exception
   */
  public record Shape(
      boolean genericContract,
      boolean foreignContract,
      boolean contractReachable,
      boolean implementsContract,
      boolean instantiable,
      boolean reachable,
      boolean constructible) {}

  /**
   * A method marked with {@code @KnownAnswer}.
   *
   * @param callable whether generated code beside the contract can call it as a test
   */
  public record KnownAnswer(MethodRef method, boolean callable, Position position) {}
}
