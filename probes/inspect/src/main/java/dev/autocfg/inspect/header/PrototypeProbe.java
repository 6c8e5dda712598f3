package dev.autocfg.inspect.header;

import dev.autocfg.inspect.library.Machine;
import dev.autocfg.inspect.process.Child;
import dev.autocfg.inspect.query.HeaderUnit;
import dev.autocfg.language.c.CPrototype;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comparison of prototypes with what C headers declare, by the C compiler of a machine: one run
 * if all of them are equal, else one more that asks what the headers declare instead. Nothing that
 * was compiled is run.
 */
public final class PrototypeProbe {
  private static final Child.Limits LIMITS = new Child.Limits(Duration.ofSeconds(30), 4 << 20);

  /** What gcc and clang say of a value of a type that no structure has. */
  private static final Pattern TYPE = Pattern.compile(".*from (?:incompatible )?type '([^']*)'.*");

  private static final Pattern ATTRIBUTE = Pattern.compile("__attribute__\\(\\([^()]*\\)\\) ?");

  private static final Pattern POINTER = Pattern.compile("\\(\\*\\)");
  private static final String MACRO = "autocfg macro";

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
   * @param text what the headers declare, or what the compiler says; empty if it says nothing
   */
  public record Fault(Kind kind, String text) {
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

  /** Compares prototypes with what some headers declare. */
  public Outcome compare(HeaderUnit unit, List<CPrototype> prototypes) {
    Optional<CCompiler> compiler = search.find();
    if (compiler.isEmpty()) {
      return Outcome.failed(ProbeFailure.noCompiler(search.failure()));
    }
    List<String> flags = CompileFlags.of(unit, machine).words();
    CompilerSession compared = new CompilerSession(compiler.get(), unit.headers(), flags, limits);
    List<CQuestion> questions = new ArrayList<>();
    for (int i = 0; i < prototypes.size(); i++) {
      questions.add(CQuestion.typed(i, prototypes.get(i)));
    }
    compared.ask(questions);
    if (compared.failure().isPresent()) {
      return Outcome.failed(compared.failure().get());
    }
    List<CQuestion> refused = new ArrayList<>();
    for (CQuestion question : questions) {
      if (!compared.refusal(question.id()).isEmpty()) {
        refused.add(new CQuestion(question.id(), CQuestion.Kind.SHOWN, question.text()));
      }
    }
    CompilerSession shown = new CompilerSession(compiler.get(), unit.headers(), flags, limits);
    shown.ask(refused);
    Map<Integer, Fault> faults = new LinkedHashMap<>();
    for (CQuestion question : refused) {
      int id = question.id();
      faults.put(id, fault(prototypes.get(id).name(), compared.refusal(id), shown.refusal(id)));
    }
    return new Outcome(faults, "", "");
  }

  private static Fault fault(String name, List<String> compared, List<String> shown) {
    for (String message : shown) {
      Matcher type = TYPE.matcher(message);
      if (type.matches()) {
        String declared =
            POINTER
                .matcher(ATTRIBUTE.matcher(type.group(1)).replaceAll(""))
                .replaceFirst(name)
                .replaceAll("\\s+", " ");
        return isAssertion(compared)
            ? new Fault(Fault.Kind.OTHER_TYPE, declared)
            : new Fault(Fault.Kind.NOT_UNDERSTOOD, compared.get(0));
      }
    }
    boolean isMacro = shown.stream().anyMatch(message -> message.contains(MACRO));
    return new Fault(isMacro ? Fault.Kind.MACRO : Fault.Kind.NOT_DECLARED, "");
  }

  private static boolean isAssertion(List<String> messages) {
    return messages.stream().allMatch(message -> message.startsWith("static assertion failed"));
  }
}
