package dev.autocfg.runtime.generated;

import dev.autocfg.runtime.NoCandidateException;
import dev.autocfg.runtime.Refusal;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outcome of asking the candidates in the order of their ranks. */
final class DecidedChoice<T> {
  private final Class<T> contract;
  private final List<CandidateEntry<T>> entries;
  private final Map<String, String> required;
  private final List<String> verdicts;
  private final List<Refusal> refusals;
  private final @Nullable CandidateEntry<T> taken;
  private final @Nullable T chosen;
  private final String reason;
  private final boolean faulty;
  private final boolean mayChange;

  private DecidedChoice(
      Class<T> contract,
      List<CandidateEntry<T>> entries,
      Map<String, String> required,
      Asking<T> asking) {
    this.contract = contract;
    this.entries = entries;
    this.required = required;
    this.verdicts = List.copyOf(asking.verdicts);
    this.refusals = List.copyOf(asking.refusals);
    this.taken = asking.taken;
    this.chosen = asking.chosen;
    this.reason = asking.reason;
    this.faulty = asking.faulty;
    this.mayChange = asking.mayChange;
  }

  /**
   * Returns the choice among candidates that are listed in the order of their ranks.
   *
   * @param before the choice that was made before, whose candidate is taken again as it is, or
   *     {@code null}
   */
  static <T> DecidedChoice<T> among(
      Class<T> contract, List<CandidateEntry<T>> entries, @Nullable DecidedChoice<T> before) {
    Map<String, String> required = requiredLibraries(entries);
    Asking<T> asking = new Asking<>(before);
    for (CandidateEntry<T> entry : entries) {
      asking.next(entry, required);
    }
    return new DecidedChoice<>(contract, entries, required, asking);
  }

  /**
   * Returns the libraries that the user requires and some candidate uses, each with the setting.
   */
  private static <T> Map<String, String> requiredLibraries(List<CandidateEntry<T>> entries) {
    Map<String, String> required = new LinkedHashMap<>();
    for (CandidateEntry<T> entry : entries) {
      for (String library : entry.requirement().libraries()) {
        LibraryPolicy policy = LibraryPolicy.of(library);
        if (policy.demands()) {
          required.put(library, policy.origin());
        }
      }
    }
    return required;
  }

  T get() {
    if (chosen == null) {
      throw new NoCandidateException(describeFailure());
    }
    return chosen;
  }

  @Nullable T orNull() {
    return chosen;
  }

  String name() {
    get();
    return taken.name();
  }

  List<Refusal> refusals() {
    return refusals;
  }

  String explain() {
    return headline() + lines("\n  ");
  }

  List<T> all() {
    List<T> usable = new ArrayList<>();
    for (CandidateEntry<T> entry : entries) {
      T instance = entry.equals(taken) ? chosen : entry.attempt(Map.of()).instance();
      if (instance != null) {
        usable.add(instance);
      }
    }
    return List.copyOf(usable);
  }

  /** Returns whether a candidate was refused for a reason that may pass. */
  boolean mayChange() {
    return mayChange;
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

  private String describeFailure() {
    return required.isEmpty()
        ? "[NoCandidate] no implementation of "
            + contract.getName()
            + " can be used here."
            + lines("\n  ")
            + "\n  next: fix one of the problems listed above"
        : describeUnmetRequirement();
  }

  private String describeUnmetRequirement() {
    List<String> libraries = new ArrayList<>();
    StringBuilder remedy = new StringBuilder();
    required.forEach(
        (library, origin) -> {
          libraries.add(library + " (" + origin + ")");
          remedy.append(" -Dautocfg.").append(library).append("=auto");
        });
    return "[RequiredLibrary] "
        + String.join(" or ", libraries)
        + " is required, but no implementation of "
        + contract.getName()
        + " can use it here."
        + lines("\n  ")
        + "\n  next: fix one of the problems listed above, or allow the others with"
        + remedy;
  }

  /**
   * Logs the explanation in one line: at {@code DEBUG}, since most machines lack something; at
   * {@code WARNING} where a candidate is broken, which would otherwise be hidden by the next one
   * taking its place. A damaged library counts as a missing one, as it does for the system's
   * loader.
   */
  void log() {
    Level level = faulty ? Level.WARNING : Level.DEBUG;
    try {
      System.Logger logger = System.getLogger("dev.autocfg");
      if (logger.isLoggable(level)) { // Not the method that takes a lambda: this runs at start-up.
        logger.log(level, headline() + lines("; "));
      }
    } catch (SecurityException e) {
      // A SecurityManager (up to JDK 23) forbids what loggers need; the choice does not need them.
    }
  }

  /** A collector of the verdicts while the candidates are asked in turn. */
  private static final class Asking<T> {
    private final List<String> verdicts = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private @Nullable CandidateEntry<T> taken;
    private @Nullable T chosen;
    private String reason = "";
    private boolean faulty;
    private boolean mayChange;
    private final @Nullable DecidedChoice<T> before;

    Asking(@Nullable DecidedChoice<T> before) {
      this.before = before;
    }

    void next(CandidateEntry<T> entry, Map<String, String> required) {
      if (taken != null) {
        verdicts.add(entry.line("not asked, an earlier one was chosen"));
        return;
      }
      Attempt<T> attempt = attempt(entry, required);
      faulty |= attempt.faulty();
      mayChange |= attempt.mayChange();
      if (attempt.instance() == null) {
        refusals.add(new Refusal(entry.name(), attempt.reason()));
        verdicts.add(entry.line("refused: " + attempt.reason()));
      } else {
        taken = entry;
        chosen = attempt.instance();
        reason = attempt.reason();
        verdicts.add(entry.line("chosen: " + attempt.reason()));
      }
    }

    private Attempt<T> attempt(CandidateEntry<T> entry, Map<String, String> required) {
      return before == null || before.taken == null || !before.taken.equals(entry)
          ? entry.attempt(required)
          : Attempt.taken(before.chosen, before.reason);
    }
  }
}
