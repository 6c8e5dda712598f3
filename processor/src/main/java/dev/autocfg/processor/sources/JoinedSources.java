package dev.autocfg.processor.sources;

import dev.autocfg.inspect.query.AskingPackage;
import dev.autocfg.inspect.query.Query;
import dev.autocfg.internal.Platform;
import dev.autocfg.language.condition.Condition;
import dev.autocfg.processor.ask.FactFinder;
import dev.autocfg.processor.jdk.TargetRelease;
import dev.autocfg.processor.output.Output;
import dev.autocfg.processor.output.OutputException;
import dev.autocfg.processor.plan.BuildAnswers;
import dev.autocfg.processor.plan.ConditionPlanner;
import dev.autocfg.processor.plan.Facts;
import dev.autocfg.processor.read.Declarations;
import dev.autocfg.processor.read.Requests;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.request.ProbeRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The conditional sources that join the compilation, once, and the time when bindings may be made:
 * a candidate in a source that has just joined is seen in the next round.
 */
public final class JoinedSources {
  private static final String OPTION = "autocfg.sources";

  private enum State {
    UNREAD,
    /** Written in the last round, so there is a next one. */
    JOINED,
    DONE,
    /** A condition asks for what other processors may still generate. */
    UNDECIDED,
    /** A fault was reported; nothing follows. */
    FAILED
  }

  private final ProcessingEnvironment environment;
  private final Supplier<TargetRelease> target;
  private final Optional<Platform> platform;
  private final Supplier<FactFinder> facts;
  private final Diagnostics diagnostics;
  private final Set<String> ordinary = new HashSet<>();
  private State state;
  private String module = "";

  /**
   * Creates the conditional sources of a compilation, which joins none without the option.
   *
   * @param platform the platform that the builder names
   * @param facts answers what the conditions ask
   */
  public JoinedSources(
      ProcessingEnvironment environment,
      Supplier<TargetRelease> target,
      Optional<Platform> platform,
      Supplier<FactFinder> facts,
      Diagnostics diagnostics) {
    this.environment = environment;
    this.target = target;
    this.platform = platform;
    this.facts = facts;
    this.diagnostics = diagnostics;
    this.state = isAskedFor(environment) ? State.UNREAD : State.DONE;
  }

  private static boolean isAskedFor(ProcessingEnvironment environment) {
    return environment.getOptions().containsKey(OPTION);
  }

  /** Returns whether a round is needed although nothing in it need carry our annotations. */
  public boolean isAwaited() {
    return state == State.JOINED;
  }

  /** Takes note of a round's types, which no source that joins may declare again. */
  public void saw(RoundEnvironment round) {
    if (state == State.UNREAD || state == State.UNDECIDED) {
      ordinary.addAll(names(round));
      module = module.isEmpty() ? module(round) : module;
    }
  }

  /** Returns whether sources may join in a later round. */
  public boolean isUndecided() {
    return state == State.UNDECIDED;
  }

  /**
   * Returns whether everything that can join is part of the compilation in this round.
   *
   * @param isFinal whether no more types are to come from other processors
   */
  public boolean ready(Requests read, Output output, boolean isFinal) {
    if (state == State.UNREAD || state == State.UNDECIDED) {
      state = State.FAILED; // Until it went well.
      state = join(read, output, isFinal);
    } else if (state == State.JOINED) {
      state = State.DONE;
    }
    return state == State.DONE;
  }

  private State join(Requests read, Output output, boolean isFinal) {
    List<ProbeRequest> probes = read.probes();
    Reports reports = new Reports().addAll(read.ofProbes());
    SourcePlanner planner = new SourcePlanner(reports);
    List<ConditionalSource> sources = planner.read(environment.getOptions().get(OPTION), ordinary);
    Map<ConditionalSource, Condition> conditions =
        planner.conditions(sources, new ConditionPlanner(probes, new Reports()));
    if (!diagnostics.print(reports)) {
      return State.FAILED;
    }
    List<ProbeRequest> asked = asked(probes, conditions.values());
    Facts found = facts.get().answer(asked, isFinal);
    if (asked.stream().anyMatch(facts.get()::isOpen)) {
      return State.UNDECIDED;
    }
    conditions.forEach(
        (source, condition) ->
            found
                .ambiguity(condition, packageOf(source))
                .ifPresent(text -> planner.ambiguous(source, text)));
    if (!diagnostics.print(facts.get().reports()) || !diagnostics.print(reports)) {
      return State.FAILED;
    }
    List<ConditionalSource> joining =
        planner.joining(conditions, source -> answersFor(source, found), target.get());
    if (!diagnostics.print(reports)) {
      return State.FAILED;
    }
    joining.forEach(source -> write(source, read.origins(), planner, output));
    if (!diagnostics.print(reports)) {
      return State.FAILED;
    }
    return joining.isEmpty() ? State.DONE : State.JOINED;
  }

  private String module(RoundEnvironment round) {
    return round.getRootElements().stream()
        .findFirst()
        .map(element -> Declarations.packageOf(environment.getElementUtils(), element).module())
        .orElse("");
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

  /**
   * Returns the probes to ask, which are about the target only: a library counts as there until a
   * run says otherwise.
   */
  private static List<ProbeRequest> asked(
      List<ProbeRequest> probes, Collection<Condition> conditions) {
    Set<String> names = ConditionPlanner.probesIn(conditions);
    List<ProbeRequest> asked = new ArrayList<>(probes);
    asked.removeIf(probe -> probe.is(Query.Kind.LIBRARY) || !names.contains(probe.name()));
    return asked;
  }

  /** A conditional source is of the one module that the compilation's own types are of. */
  private AskingPackage packageOf(ConditionalSource source) {
    String name = source.name();
    return new AskingPackage(module, name.substring(0, Math.max(0, name.lastIndexOf('.'))));
  }

  private BuildAnswers answersFor(ConditionalSource source, Facts found) {
    return new BuildAnswers(
        found.in(packageOf(source)), target.get().api(), target.get().preview(), platform);
  }

  private static void write(
      ConditionalSource source, List<Element> origins, SourcePlanner planner, Output output) {
    try {
      output.verbatim(source.name(), source.bytes(), origins);
    } catch (OutputException e) {
      if (!e.isCollision()) {
        throw e;
      }
      planner.alreadyThere(source);
    }
  }
}
