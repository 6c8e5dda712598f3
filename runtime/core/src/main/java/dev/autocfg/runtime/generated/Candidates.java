package dev.autocfg.runtime.generated;

import dev.autocfg.runtime.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A collector of the candidates for a contract, lowest rank first.
 *
 * <p>Choosing happens while the generated {@code FooChoice} is initialized, which is what lets a
 * call cost nothing over a direct one.
 *
 * @param <T> the contract
 */
public final class Candidates<T> {
  private final Class<T> contract;
  private final List<CandidateEntry<T>> entries = new ArrayList<>();

  private Candidates(Class<T> contract) {
    this.contract = contract;
  }

  /** Begins the list of candidates for a contract, in the order of their ranks. */
  public static <T> Candidates<T> of(Class<T> contract) {
    return new Candidates<>(contract);
  }

  /** Adds a candidate. */
  public Candidates<T> candidate(
      int rank, String name, Requirement requirement, Supplier<? extends T> constructor) {
    return candidate(
        rank,
        name,
        requirement,
        constructor,
        new KnownAnswerCheck() {
          @Override
          public void run() {}
        });
  }

  /** Adds a candidate that can check itself against a known answer. */
  public Candidates<T> candidate(
      int rank,
      String name,
      Requirement requirement,
      Supplier<? extends T> constructor,
      KnownAnswerCheck knownAnswer) {
    entries.add(new CandidateEntry<>(rank, name, requirement, constructor, knownAnswer));
    return this;
  }

  /**
   * Adds a candidate that the build refused.
   *
   * @param reason the build's reason
   * @param libraries the names of the libraries that it would have used, so that {@code require}
   *     for one of them is not met by another candidate
   */
  public Candidates<T> refused(int rank, String name, String reason, String... libraries) {
    Requirement never = new RefusedAtBuild(reason, List.of(libraries));
    return candidate(
        rank,
        name,
        never,
        new Supplier<T>() {
          @Override
          public T get() {
            throw new IllegalStateException(reason);
          }
        });
  }

  /**
   * Asks the candidates in turn and returns the outcome. Logs one line to the logger {@code
   * dev.autocfg}, in the words of {@link Choice#explain}: at {@code WARNING} if a constructor or a
   * known-answer test failed for another reason than an unusable library, else at {@code DEBUG}.
   */
  public Choice<T> choose() {
    DecidedChoice<T> choice = DecidedChoice.among(contract, List.copyOf(entries));
    choice.log();
    return choice;
  }

  /**
   * Returns a choice that has been made.
   *
   * @param choice the choice, or {@code null} while it is being made
   * @throws IllegalStateException if it is being made on this thread
   */
  public static <T> Choice<T> made(Choice<T> choice) {
    if (choice == null) {
      throw new IllegalStateException(
          "a candidate asks for the choice while the choice is being made");
    }
    return choice;
  }
}
