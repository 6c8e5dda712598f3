package dev.autocfg.runtime.generated;

import dev.autocfg.runtime.Choice;
import dev.autocfg.runtime.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A choice that is made when it is first asked for, and not inside a static initializer: there, two
 * choices that ask for each other would hang, and a failure would be final for the JVM.
 *
 * <p>A decision that a passing failure influenced, such as a lack of file descriptors, holds for
 * the call that made it. The next calls decide again; from a number of decisions on, at most one a
 * second.
 */
final class LazyChoice<T> implements Choice<T> {
  private static final int PROMPT_DECISIONS = 16;
  private static final long PAUSE = 1_000_000_000; // Nanoseconds.

  private final Class<T> contract;
  private final List<CandidateEntry<T>> entries;

  private int decisions; // Changed only inside the computation.
  private volatile long lastDecision;
  private volatile boolean slow;

  private final Once<DecidedChoice<T>> decision =
      new Once<>() {
        @Override
        DecidedChoice<T> compute() {
          return decide(passing());
        }

        @Override
        DecidedChoice<T> recursive() {
          throw new IllegalStateException(
              "a candidate asks for " + generatedName() + " while it is being made");
        }

        @Override
        boolean isFinal(DecidedChoice<T> made) {
          return !made.mayChange();
        }
      };

  LazyChoice(Class<T> contract, List<CandidateEntry<T>> entries) {
    this.contract = contract;
    this.entries = entries;
  }

  private DecidedChoice<T> decide(@Nullable DecidedChoice<T> before) {
    DecidedChoice<T> made = DecidedChoice.among(contract, entries, before);
    if (before == null || !made.mayChange()) {
      made.log();
    }
    lastDecision = System.nanoTime();
    slow = ++decisions >= PROMPT_DECISIONS;
    return made;
  }

  private DecidedChoice<T> made() {
    if (slow && System.nanoTime() - lastDecision < PAUSE) {
      DecidedChoice<T> recent = decision.passing();
      if (recent != null) {
        return recent;
      }
    }
    return decision.get();
  }

  /** Returns whether the choice is made, will not change, and chose a candidate. */
  boolean isSettled() {
    DecidedChoice<T> kept = decision.kept();
    return kept != null && kept.orNull() != null;
  }

  @Override
  public T get() {
    return made().get();
  }

  @Override
  public @Nullable T orNull() {
    return made().orNull();
  }

  @Override
  public String name() {
    return made().name();
  }

  @Override
  public List<Refusal> refusals() {
    return made().refusals();
  }

  @Override
  public String explain() {
    try {
      return made().explain();
    } catch (IllegalStateException e) { // Thrown by recursive() alone.
      return contract.getSimpleName() + ": " + e.getMessage();
    }
  }

  @Override
  public List<T> all() {
    return made().all();
  }

  @Override
  public String toString() {
    return explain();
  }

  /** Returns the simple name of the generated class: {@code Outer_InnerChoice}. */
  private String generatedName() {
    String name = contract.getName();
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '_') + "Choice";
  }
}
