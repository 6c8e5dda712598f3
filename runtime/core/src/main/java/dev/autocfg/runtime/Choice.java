package dev.autocfg.runtime;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Is the outcome of choosing between the candidates of a contract, and can always say why.
 *
 * <p>The candidate of the lowest rank is taken whose condition holds, whose constructor returns and
 * whose known-answer test passes. Where the user requires a library that some candidate needs, only
 * the candidates that need a required library may be taken; a library that none needs is not this
 * choice's matter.
 *
 * <p>Whatever a constructor or a test throws refuses the candidate, {@link StackOverflowError}
 * included; only the JVM's own distress, such as {@link OutOfMemoryError}, passes through. Choosing
 * happens while the generated class is initialised, so neither a candidate nor its contract may use
 * that class in a static initialiser.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param <T> the contract
 */
public final class Choice<T> {
  private final Class<T> contract;
  private final List<CandidateEntry<T>> entries;
  private final Map<String, String> required;
  private final List<String> verdicts;
  private final List<Refusal> refusals;
  private final CandidateEntry<T> taken;
  private final T chosen;
  private final boolean faulty;

  private Choice(Class<T> contract, List<CandidateEntry<T>> entries) {
    this.contract = contract;
    this.entries = entries;
    this.required = requiredLibraries(entries);
    Asking<T> asking = new Asking<>();
    for (CandidateEntry<T> entry : entries) {
      asking.next(entry, required);
    }
    this.verdicts = List.copyOf(asking.verdicts);
    this.refusals = List.copyOf(asking.refusals);
    this.taken = asking.taken;
    this.chosen = asking.chosen;
    this.faulty = asking.faulty;
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
      throw new NoCandidateException(describeFailure());
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
    return taken.name();
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
    return headline() + lines("\n  ");
  }

  /**
   * Returns every candidate that is usable by itself, in the order of ranks, so that each can be
   * tested; a {@code require} for one does not hide the others. The instances are new, but for the
   * chosen one, and those candidates are asked again.
   */
  public List<T> all() {
    List<T> usable = new ArrayList<>();
    for (CandidateEntry<T> entry : entries) {
      T instance = entry.equals(taken) ? chosen : entry.attempt(Map.of()).instance();
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

  private String headline() {
    return contract.getSimpleName() + ": " + (taken == null ? "no candidate" : taken.name());
  }

  private String lines(String separator) {
    StringBuilder text = new StringBuilder();
    for (String verdict : verdicts) {
      text.append(separator).append(verdict);
    }
    return text.toString();
  }

  /** Returns the libraries that the user requires and some candidate needs, and who says so. */
  private static <T> Map<String, String> requiredLibraries(List<CandidateEntry<T>> entries) {
    Map<String, String> required = new LinkedHashMap<>();
    for (CandidateEntry<T> entry : entries) {
      for (NativeDependency library : entry.when().needs()) {
        if (library.required()) {
          required.put(library.library(), library.policyOrigin());
        }
      }
    }
    return required;
  }

  private String describeFailure() {
    return required.isEmpty()
        ? "[NoCandidate] no implementation of "
            + contract.getName()
            + " can be used here."
            + lines("\n  ")
            + "\n  next: mend what is said above"
        : describeUnmetRequirement();
  }

  private String describeUnmetRequirement() {
    List<String> who = new ArrayList<>();
    StringBuilder remedy = new StringBuilder();
    required.forEach(
        (library, origin) -> {
          who.add(library + " (" + origin + ")");
          remedy.append(" -Dautocfg.").append(library).append("=auto");
        });
    return "[RequiredLibrary] "
        + String.join(" or ", who)
        + " is required, but no implementation of "
        + contract.getName()
        + " can use it here."
        + lines("\n  ")
        + "\n  next: mend what is said above, or allow the others with"
        + remedy;
  }

  /**
   * Logs the explanation in one line: at {@code DEBUG}, since most machines lack something and that
   * is no news; at {@code WARNING} where a candidate is broken, which would otherwise be hidden by
   * the next one taking its place. A damaged library counts as a missing one, as it does for the
   * system's loader.
   */
  private void log() {
    System.Logger logger = System.getLogger("dev.autocfg");
    Level level = faulty ? Level.WARNING : Level.DEBUG;
    if (logger.isLoggable(level)) { // Not the method that takes a lambda: this runs at start-up.
      logger.log(level, headline() + lines("; "));
    }
  }

  /** Collects the verdicts while the candidates are asked in turn. */
  private static final class Asking<T> {
    private final List<String> verdicts = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private CandidateEntry<T> taken;
    private T chosen;
    private boolean faulty;

    void next(CandidateEntry<T> entry, Map<String, String> required) {
      if (taken != null) {
        verdicts.add(entry.line("not asked, an earlier one was chosen"));
        return;
      }
      Attempt<T> attempt = entry.attempt(required);
      faulty |= attempt.faulty();
      if (attempt.instance() == null) {
        refusals.add(new Refusal(entry.name(), attempt.reason()));
        verdicts.add(entry.line("refused: " + attempt.reason()));
      } else {
        taken = entry;
        chosen = attempt.instance();
        verdicts.add(entry.line("chosen: " + attempt.reason()));
      }
    }
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

    /**
     * Adds a candidate that the build refused, with the reason.
     *
     * @param needs the libraries that it would have used, so that a user who requires one of them
     *     is not passed over; their names will do, {@code NativeLibrary.named("sodium").build()},
     *     which looks for nothing
     */
    public Builder<T> refused(int rank, String name, String reason, NativeDependency... needs) {
      return candidate(rank, name, new RefusedAtBuild(reason, List.of(needs)), () -> null);
    }

    /**
     * Asks the candidates and returns the outcome. Logs one line to the logger {@code dev.autocfg},
     * in the words of {@link Choice#explain}: at {@code WARNING} if a constructor or a known-answer
     * test failed for another reason than an unusable library, else at {@code DEBUG}.
     */
    public Choice<T> choose() {
      Choice<T> choice = new Choice<>(contract, List.copyOf(entries));
      choice.log();
      return choice;
    }
  }
}
