package dev.autocfg.inspect.header;

import dev.autocfg.inspect.library.Machine;
import dev.autocfg.inspect.process.Child;
import dev.autocfg.inspect.query.HeaderUnit;
import dev.autocfg.language.c.CPrototype;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The comparison of prototypes with what C headers declare, by the C compiler of a machine, which
 * only checks syntax: one run if all of them are equal, else one more without those that differ and
 * one that asks what the headers declare instead. Nothing is compiled or run.
 */
public final class PrototypeProbe {
  private static final Child.Limits LIMITS = new Child.Limits(Duration.ofSeconds(30), 4 << 20);

  private final Machine machine;
  private final CompilerSearch search;
  private final Child.Limits limits;

  /**
   * Creates a probe of one machine.
   *
   * @param compiler the absolute path of the C compiler; empty to look for one
   */
  public PrototypeProbe(Machine machine, String compiler) {
    this(machine, compiler, LIMITS);
  }

  PrototypeProbe(Machine machine, String compiler, Child.Limits limits) {
    this.machine = machine;
    this.limits = limits;
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    this.search = new CompilerSearch(machine, compiler, path);
  }

  /**
   * The outcome.
   *
   * @param faults what is wrong, by the index of the prototype
   * @param failure why nothing could be compared, in words fit to publish; empty if it was
   * @param remedy what to do about that
   */
  public record Outcome(Map<Integer, Fault> faults, String failure, String remedy) {
    static Outcome failed(ProbeFailure failure) {
      return new Outcome(Map.of(), failure.reason(), failure.remedy());
    }

    /** Returns whether the prototypes were compared. */
    public boolean isChecked() {
      return failure.isEmpty();
    }
  }

  /**
   * A prototype that is not what the headers declare.
   *
   * @param kind what is wrong
   * @param text what the headers declare, what a macro is replaced with, or what the compiler says;
   *     empty if it says nothing
   * @param near a name that the headers declare and that is much like the prototype's, as the
   *     compiler sees it; empty if there is none
   */
  public record Fault(Kind kind, String text, String near) {
    /** What is wrong with a prototype. */
    public enum Kind {
      /** The headers declare another type. */
      OTHER_TYPE,
      /** The headers declare no function of that name. */
      NOT_DECLARED,
      /** There is only a macro of that name. */
      MACRO,
      /** The compiler does not understand the prototype itself. */
      NOT_UNDERSTOOD
    }
  }

  /**
   * Compares prototypes with what some headers declare. A macro that only gives a function another
   * name stands for that function.
   */
  public Outcome compare(HeaderUnit unit, List<CPrototype> prototypes) {
    Optional<CCompiler> compiler = search.find();
    if (compiler.isEmpty()) {
      return Outcome.failed(ProbeFailure.noCompiler(search.failure()));
    }
    List<String> flags = CompileFlags.of(unit, machine).words();
    return new Comparison(compiler.get(), unit, flags, limits, prototypes).outcome();
  }

  /** The comparison with some headers by one compiler. */
  private record Comparison(
      CCompiler compiler,
      HeaderUnit unit,
      List<String> flags,
      Child.Limits limits,
      List<CPrototype> prototypes) {

    Outcome outcome() {
      SortedMap<Integer, String> functions = new TreeMap<>();
      for (int i = 0; i < prototypes.size(); i++) {
        functions.put(i, prototypes.get(i).name());
      }
      SortedMap<Integer, Fault> faults = new TreeMap<>();
      Optional<ProbeFailure> failure = compare(functions, faults, true);
      return failure.map(Outcome::failed).orElseGet(() -> new Outcome(faults, "", ""));
    }

    /** Compares functions, by the index of the prototype; a macro is followed once. */
    private Optional<ProbeFailure> compare(
        SortedMap<Integer, String> functions, Map<Integer, Fault> faults, boolean isFirst) {
      CompilerSession compared =
          ask(functions, (i, name) -> CQuestion.typed(i, name, prototypes.get(i)));
      SortedMap<Integer, String> refused = new TreeMap<>(functions);
      refused.keySet().removeIf(i -> compared.refusal(i).isEmpty());
      functions.keySet().stream().filter(i -> !refused.containsKey(i)).forEach(faults::remove);
      if (compared.failure().isPresent() || refused.isEmpty()) {
        return compared.failure();
      }
      CompilerSession shown =
          ask(refused, (i, name) -> CQuestion.shown(i, name, prototypes.get(i)));
      if (refused.keySet().stream().anyMatch(i -> shown.refusal(i).isEmpty())) {
        return shown.failure();
      }
      SortedMap<Integer, String> renamed = new TreeMap<>();
      refused.forEach(
          (i, name) -> {
            RefusedPrototype refusal =
                new RefusedPrototype(
                    prototypes.get(i), name, compared.refusal(i), shown.refusal(i));
            if (isFirst) {
              refusal.renamed().ifPresent(function -> renamed.put(i, function));
            }
            Fault fault = refusal.fault();
            // What is wrong with a macro for a name that nothing has is the macro.
            if (isFirst || fault.kind() != Fault.Kind.NOT_DECLARED) {
              faults.put(i, fault);
            }
          });
      return renamed.isEmpty() ? Optional.empty() : compare(renamed, faults, false);
    }

    private CompilerSession ask(
        SortedMap<Integer, String> functions, BiFunction<Integer, String, CQuestion> question) {
      List<CQuestion> questions = new ArrayList<>();
      functions.forEach((i, name) -> questions.add(question.apply(i, name)));
      CompilerSession session = new CompilerSession(compiler, unit.headers(), flags, limits);
      session.ask(questions);
      return session;
    }
  }
}
