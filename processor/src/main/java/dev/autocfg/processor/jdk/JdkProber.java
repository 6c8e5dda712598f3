package dev.autocfg.processor.jdk;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.fact.Values;
import dev.autocfg.inspect.query.CompilerQuery;
import dev.autocfg.inspect.query.ConstantQuery;
import dev.autocfg.language.text.JavaLiteral;
import dev.autocfg.probes.Scope;
import dev.autocfg.processor.read.ElementLookup;
import dev.autocfg.processor.request.ProbeRequest;
import dev.autocfg.processor.request.TypedProbe;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The answers to questions about the JDK, the dependencies and the compilation itself, as the
 * compiler would answer code.
 *
 * <p>A look-up finds what is visible. Of the JDK, what is visible need not be usable (a preview
 * type under {@code --release} looks like any other), so a use of it is compiled where that is not
 * {@linkplain Certainty certain}; snippets are compiled in any case. All uses of one module go
 * through one nested compile.
 */
public final class JdkProber {
  private final TargetRelease target;
  private final Elements elements;
  private final Types types;
  private final Access access;
  private final Certainty certainty;
  private final Uses uses;

  /** Creates a prober for one compilation. */
  public JdkProber(ProcessingEnvironment environment, TargetRelease target) {
    this.target = target;
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
    this.access = new Access(elements);
    this.certainty = Certainty.of(environment, target);
    Locations locations = new Locations(elements, environment.getFiler());
    this.uses = new Uses(elements, types, access, locations, target);
  }

  /**
   * The answer of a probe.
   *
   * @param mistake what is wrong with the question itself; empty if nothing is
   * @param isBroken whether nothing at all could be asked
   * @param isOpen whether a type that another processor generates may change it
   */
  public record Answer(Fact fact, String mistake, boolean isBroken, boolean isOpen) {}

  /** Answers each probe, by its key. */
  public Map<ProbeRequest.Key, Answer> answer(Collection<TypedProbe<CompilerQuery>> probes) {
    Map<ProbeRequest.Key, Answer> answers = new LinkedHashMap<>();
    Lookups lookups = new Lookups(elements, types, access, certainty, target);
    ElementLookup names = new ElementLookup(elements);
    Map<String, List<Use>> byModule = new LinkedHashMap<>();
    for (TypedProbe<CompilerQuery> probe : probes) {
      Element element = names.find(probe.request().element());
      LookupResult draft = lookups.ask(probe.query(), element);
      if (draft.isSettled()) {
        Fact fact = fact(probe, draft.state(), draft, "");
        boolean isOpen = draft.state() == State.ABSENT && OpenNames.in(probe.query());
        answers.put(probe.request().key(), new Answer(fact, "", false, isOpen));
      } else {
        byModule
            .computeIfAbsent(uses.moduleOf(element), k -> new ArrayList<>())
            .add(new Use(probe, element, draft));
      }
    }
    for (List<Use> inOneModule : byModule.values()) {
      uses.compile(inOneModule)
          .forEach((use, result) -> answers.put(use.probe().request().key(), answer(use, result)));
    }
    return answers;
  }

  private Answer answer(Use use, Uses.Result result) {
    if (result.isAsked() && result.faults().isEmpty()) {
      Fact fact = fact(use.probe(), State.PRESENT, use.draft(), result.warning());
      return new Answer(fact, "", false, false);
    }
    if (!result.isAsked()) {
      LookupResult unknown =
          LookupResult.settled(
              State.UNKNOWN, "the compiler could not be asked: " + result.refusal());
      Fact fact = fact(use.probe(), State.UNKNOWN, unknown, "");
      return new Answer(fact, "", result.isBroken(), !result.isBroken());
    }
    ErrorMeaning meaning = ErrorMeaning.of(result.faults().get(0), target.api());
    LookupResult refused = LookupResult.settled(meaning.state(), meaning.reason());
    Fact fact = fact(use.probe(), meaning.state(), refused, "");
    boolean isOpen = OpenNames.in(use.probe().query()) || OpenNames.in(result.faults());
    return new Answer(fact, result.mistake(), false, isOpen && result.mistake().isEmpty());
  }

  private Fact fact(
      TypedProbe<CompilerQuery> probe, State state, LookupResult draft, String warning) {
    String at = draft.ofRelease() ? " at release " + target.api() : "";
    return new Fact(
        probe.name(),
        probe.query(),
        Scope.TARGET,
        state,
        draft.reason() + at + warning,
        state == State.PRESENT ? draft.values() : defaultValue(probe.query()),
        List.of());
  }

  /** Returns the value of a constant that is not there. */
  private static Values defaultValue(CompilerQuery query) {
    Optional<JavaLiteral> literal =
        query instanceof ConstantQuery constant ? constant.defaultValue() : Optional.empty();
    return literal.map(value -> (Values) new Values.Constant(value)).orElseGet(Values::none);
  }
}
