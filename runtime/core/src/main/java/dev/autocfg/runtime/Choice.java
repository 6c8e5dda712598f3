package dev.autocfg.runtime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Is the outcome of choosing between the candidates of a contract, and can always say why.
 *
 * <p>The candidate of the lowest rank is taken whose condition holds, whose constructor returns and
 * whose known-answer test passes. Where the user requires a library that some candidate needs, only
 * the candidates that need a required library may be taken.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param <T> the contract
 */
public final class Choice<T> {
  private final Class<T> contract;
  private final List<CandidateEntry<T>> entries;
  private final List<String> verdicts;
  private final List<Refusal> refusals;
  private final T chosen;
  private final String name;
  private final String failure;

  private Choice(Class<T> contract, List<CandidateEntry<T>> entries) {
    this.contract = contract;
    this.entries = entries;
    Set<String> required = requiredLibraries(entries);
    List<String> said = new ArrayList<>();
    List<Refusal> refused = new ArrayList<>();
    T taken = null;
    String takenName = "";
    for (CandidateEntry<T> entry : entries) {
      if (taken != null) {
        said.add(entry.line("not asked, an earlier one was chosen"));
        continue;
      }
      Attempt<T> attempt = entry.attempt(required);
      if (attempt.instance() == null) {
        refused.add(new Refusal(entry.name(), attempt.reason()));
        said.add(entry.line("refused: " + attempt.reason()));
      } else {
        taken = attempt.instance();
        takenName = entry.name();
        said.add(entry.line("chosen: " + attempt.reason()));
      }
    }
    this.verdicts = List.copyOf(said);
    this.refusals = List.copyOf(refused);
    this.chosen = taken;
    this.name = takenName;
    this.failure = taken == null ? describeFailure(required) : "";
  }

  /** Begins the list of candidates of a contract, in the order of their ranks. */
  public static <T> Builder<T> of(Class<T> contract) {
    return new Builder<>(contract);
  }

  /**
   * Returns the chosen candidate, always the same object.
   *
   * @throws NoCandidateException if there is none; the message says why
   */
  public T get() {
    if (chosen == null) {
      throw new NoCandidateException(failure);
    }
    return chosen;
  }

  /** Returns the chosen candidate, or {@code null} if there is none. */
  public T orNull() {
    return chosen;
  }

  /**
   * Returns the simple name of the chosen candidate's class.
   *
   * @throws NoCandidateException if there is none; the message says why
   */
  public String name() {
    get();
    return name;
  }

  /** Returns why each candidate that was asked before the chosen one was not taken, in order. */
  public List<Refusal> refusals() {
    return refusals;
  }

  /**
   * Returns the contract, the chosen candidate, and a line for each candidate with its verdict and
   * reason; lines end with {@code \n}, but for the last. Never throws.
   */
  public String explain() {
    String head = contract.getSimpleName() + ": " + (chosen == null ? "no candidate" : name);
    return head + "\n  " + String.join("\n  ", verdicts);
  }

  /**
   * Returns every candidate that is usable by itself, in the order of ranks, so that each can be
   * tested; a {@code require} for one does not hide the others. The instances are new, but for the
   * chosen one.
   */
  public List<T> all() {
    List<T> usable = new ArrayList<>();
    for (CandidateEntry<T> entry : entries) {
      T instance =
          chosen != null && entry.name().equals(name) ? chosen : entry.attempt(Set.of()).instance();
      if (instance != null) {
        usable.add(instance);
      }
    }
    return List.copyOf(usable);
  }

  @Override
  public String toString() {
    return explain();
  }

  private static <T> Set<String> requiredLibraries(List<CandidateEntry<T>> entries) {
    Set<String> required = new LinkedHashSet<>();
    for (CandidateEntry<T> entry : entries) {
      for (NativeDependency library : entry.when().needs()) {
        if (library.required()) {
          required.add(library.library());
        }
      }
    }
    return required;
  }

  private String describeFailure(Set<String> required) {
    String what =
        required.isEmpty()
            ? "[NoCandidate] no implementation of " + contract.getName() + " can be used here."
            : "[RequiredLibrary] "
                + String.join(", ", required)
                + " is required, but no implementation of "
                + contract.getName()
                + " can use it here.";
    return what + "\n  " + String.join("\n  ", verdicts) + remedy(required);
  }

  private static String remedy(Set<String> required) {
    StringBuilder text = new StringBuilder();
    for (String library : required) {
      text.append("\n  next: mend what is said above, or allow the others with -Dautocfg.")
          .append(library)
          .append("=auto");
    }
    return text.toString();
  }

  /**
   * Collects candidates, lowest rank first.
   *
   * @param <T> the contract
   */
  public static final class Builder<T> {
    private final Class<T> contract;
    private final List<CandidateEntry<T>> entries = new ArrayList<>();

    private Builder(Class<T> contract) {
      this.contract = contract;
    }

    /** Adds a candidate. */
    public Builder<T> candidate(
        int rank, String name, When when, Supplier<? extends T> constructor) {
      return candidate(rank, name, when, constructor, () -> {});
    }

    /** Adds a candidate that can test itself. */
    public Builder<T> candidate(
        int rank,
        String name,
        When when,
        Supplier<? extends T> constructor,
        KnownAnswerTest knownAnswer) {
      entries.add(new CandidateEntry<>(rank, name, when, constructor, knownAnswer));
      return this;
    }

    /** Adds a candidate that the build refused, with the reason. */
    public Builder<T> refused(int rank, String name, String reason) {
      return candidate(rank, name, new RefusedAtBuild(reason), () -> null);
    }

    /** Asks the candidates and returns the outcome; logs one line at level {@code DEBUG}. */
    public Choice<T> choose() {
      Choice<T> choice = new Choice<>(contract, List.copyOf(entries));
      System.getLogger("dev.autocfg")
          .log(System.Logger.Level.DEBUG, () -> choice.explain().replace("\n ", ";"));
      return choice;
    }
  }
}
