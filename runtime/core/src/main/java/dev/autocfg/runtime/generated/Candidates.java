package dev.autocfg.runtime.generated;

import dev.autocfg.runtime.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A collector of the candidates for a contract, lowest rank first.
 *
 * <p>The candidates are asked at the first use of the choice. Once the decision is final, generated
 * code keeps the chosen candidate in a {@code static final} field, which is what lets a call cost
 * nothing over a direct one.
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
   * Returns the choice, which asks the candidates in turn when it is first asked for anything. It
   * then logs one line to the logger {@code dev.autocfg}, in the words of {@link Choice#explain}:
   * at {@code WARNING} if a constructor or a known-answer test failed for another reason than an
   * unusable library, else at {@code DEBUG}.
   */
  public Choice<T> choice() {
    return new LazyChoice<>(contract, List.copyOf(entries));
  }

  /**
   * Returns whether a choice has been made for the life of this JVM and chose a candidate. It is
   * not where nothing could be chosen, or a failure that may pass refused a candidate.
   *
   * @param choice what {@link #choice} returned
   */
  public static boolean isSettled(Choice<?> choice) {
    return ((LazyChoice<?>) choice).isSettled();
  }
}
