package dev.autocfg.processor;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.language.condition.Condition;
import dev.autocfg.processor.output.OutputException;
import dev.autocfg.processor.plan.BuildAnswers;
import dev.autocfg.processor.plan.ConditionPlanner;
import dev.autocfg.processor.read.AnnotatedElements;
import dev.autocfg.processor.read.ProbeReader;
import dev.autocfg.processor.read.ProbeRequest;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.sources.ConditionalSource;
import dev.autocfg.processor.sources.SourcePlanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Lets conditional sources join the compilation, once, and says when the bindings may be made: a
 * candidate in a source that has just joined is seen in the next round.
 */
final class JoinedSources {
  private static final String OPTION = "autocfg.sources";

  private enum State {
    UNREAD,
    /** Written in the last round, so there is a next one. */
    JOINED,
    DONE,
    /** A fault was reported; nothing follows. */
    FAILED
  }

  private final Session session;
  private final Diagnostics diagnostics;
  private final Supplier<FactFinder> facts;
  private State state;

  JoinedSources(Session session, Supplier<FactFinder> facts) {
    this.session = session;
    this.facts = facts;
    this.diagnostics = session.diagnostics();
    boolean isAsked = session.environment().getOptions().containsKey(OPTION);
    this.state = isAsked ? State.UNREAD : State.DONE;
  }

  /** Returns whether a round is needed although nothing in it need carry our annotations. */
  boolean isAwaited() {
    return state == State.JOINED;
  }

  /** Returns whether everything that can join is part of the compilation in this round. */
  boolean ready(AnnotatedElements annotated, RoundEnvironment round) {
    if (state == State.UNREAD) {
      state = State.FAILED; // Until it went well.
      state = join(annotated, round);
    } else if (state == State.JOINED) {
      state = State.DONE;
    }
    return state == State.DONE;
  }

  private State join(AnnotatedElements annotated, RoundEnvironment round) {
    List<ProbeRequest> probes =
        new ProbeReader(session.elements(), diagnostics, diagnostics).probes(annotated);
    SourcePlanner planner = new SourcePlanner(diagnostics);
    List<ConditionalSource> sources =
        planner.read(session.environment().getOptions().get(OPTION), names(round));
    Map<ConditionalSource, Condition> conditions =
        planner.conditions(sources, new ConditionPlanner(probes, diagnostics));
    if (!diagnostics.gate()) {
      return State.FAILED;
    }
    BuildAnswers answers = answers(probes, conditions.values());
    List<ConditionalSource> joining = planner.joining(conditions, answers, session.target());
    if (!diagnostics.gate()) {
      return State.FAILED;
    }
    joining.forEach(source -> write(source, origins(probes), planner));
    if (!diagnostics.gate()) {
      return State.FAILED;
    }
    return joining.isEmpty() ? State.DONE : State.JOINED;
  }

  private static Set<String> names(RoundEnvironment round) {
    Set<String> names = new HashSet<>();
    for (Element element : round.getRootElements()) {
      if (element instanceof TypeElement type) {
        names.add(type.getQualifiedName().toString());
      }
    }
    return names;
  }

  /** Asks about the target only: a library counts as there until a run says otherwise. */
  private BuildAnswers answers(List<ProbeRequest> probes, Collection<Condition> conditions) {
    Set<String> asked = ConditionPlanner.probesIn(conditions);
    List<ProbeRequest> needed = new ArrayList<>(probes);
    needed.removeIf(
        probe -> probe instanceof ProbeRequest.OfLibrary || !asked.contains(probe.name()));
    Map<String, Fact> found = facts.get().answer(needed);
    return new BuildAnswers(
        found,
        session.target().api(),
        session.target().preview(),
        TargetMachine.named(session.options()));
  }

  private static List<Element> origins(List<ProbeRequest> probes) {
    List<Element> origins = new ArrayList<>();
    probes.forEach(probe -> origins.add(probe.element()));
    return origins;
  }

  private void write(ConditionalSource source, List<Element> origins, SourcePlanner planner) {
    try {
      session.output().verbatim(source.name(), source.bytes(), origins);
    } catch (OutputException e) {
      if (!e.isCollision()) {
        throw e;
      }
      planner.alreadyThere(source);
    }
  }
}
