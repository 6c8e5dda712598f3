package dev.autocfg.processor.jdk;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.probes.Scope;
import dev.autocfg.processor.read.Literal;
import dev.autocfg.processor.read.ProbeRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Answers questions about the JDK, the dependencies and the compilation itself as the compiler
 * would answer code.
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
   * Is the answer of a probe.
   *
   * @param mistake what is wrong with the question itself; empty if nothing is
   * @param isBroken whether nothing at all could be asked
   */
  public record Answer(Fact fact, String mistake, boolean isBroken) {
    static Answer of(Fact fact) {
      return new Answer(fact, "", false);
    }
  }

  /** Answers each probe, by name. */
  public SortedMap<String, Answer> answer(Collection<ProbeRequest.OfCompiler> probes) {
    SortedMap<String, Answer> answers = new TreeMap<>();
    Lookups lookups = new Lookups(elements, types, access, certainty, target);
    Map<String, List<Use>> byModule = new LinkedHashMap<>();
    for (ProbeRequest.OfCompiler probe : probes) {
      Draft draft = lookups.ask(probe);
      if (draft.isSettled()) {
        answers.put(probe.name(), Answer.of(fact(probe, draft.state(), draft, "")));
      } else {
        byModule
            .computeIfAbsent(uses.moduleOf(probe.element()), k -> new ArrayList<>())
            .add(new Use(probe, draft));
      }
    }
    for (List<Use> inOneModule : byModule.values()) {
      uses.compile(inOneModule)
          .forEach((use, result) -> answers.put(use.probe().name(), answer(use, result)));
    }
    return answers;
  }

  private Answer answer(Use use, Uses.Result result) {
    if (result.isAsked() && result.faults().isEmpty()) {
      return Answer.of(fact(use.probe(), State.PRESENT, use.draft(), result.warning()));
    }
    if (!result.isAsked()) {
      Draft unknown =
          Draft.settled(State.UNKNOWN, "the compiler could not be asked: " + result.refusal());
      return new Answer(fact(use.probe(), State.UNKNOWN, unknown, ""), "", result.isBroken());
    }
    Verdict verdict = Verdict.of(result.faults().get(0), target.api());
    Draft refused = Draft.settled(verdict.state(), verdict.reason());
    return new Answer(fact(use.probe(), verdict.state(), refused, ""), result.mistake(), false);
  }

  private Fact fact(ProbeRequest.OfCompiler probe, State state, Draft draft, String warning) {
    String question = probe.words() + "?";
    String at = draft.ofRelease() ? " at release " + target.api() : "";
    return new Fact(
        probe.name(),
        Scope.TARGET,
        question,
        state,
        draft.reason() + at + warning,
        new TreeMap<>(state == State.PRESENT ? draft.values() : otherwise(probe)),
        List.of());
  }

  /** Returns what a constant that is not there is taken for. */
  private static Map<String, String> otherwise(ProbeRequest.OfCompiler probe) {
    return probe instanceof ProbeRequest.OfConstant constant
        ? Literal.parse(constant.otherwise())
            .map(literal -> ConstantLookup.values(literal.type(), literal.text()))
            .orElse(Map.of())
        : Map.of();
  }
}
