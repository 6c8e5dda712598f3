package dev.autocfg.processor;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.language.condition.Condition;
import dev.autocfg.processor.account.Accountant;
import dev.autocfg.processor.check.CandidateCheck;
import dev.autocfg.processor.emit.ChoiceEmitter;
import dev.autocfg.processor.emit.GeneratedFile;
import dev.autocfg.processor.emit.NativeEmitter;
import dev.autocfg.processor.emit.SourceHead;
import dev.autocfg.processor.jdk.FfmBuilder;
import dev.autocfg.processor.jdk.NativeHalfCompiler;
import dev.autocfg.processor.plan.BuildAnswers;
import dev.autocfg.processor.plan.ChoicePlan;
import dev.autocfg.processor.plan.ChoicePlanner;
import dev.autocfg.processor.plan.ConditionPlanner;
import dev.autocfg.processor.plan.NativePlan;
import dev.autocfg.processor.plan.NativePlanner;
import dev.autocfg.processor.read.AnnotatedElements;
import dev.autocfg.processor.read.ProbeRequest;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.request.CandidateRequest;
import dev.autocfg.processor.request.NativeRequest;
import dev.autocfg.processor.request.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import javax.lang.model.element.Element;

/** The pipeline from annotated source to bindings and choices. */
final class Bindings {
  private final Session session;
  private final Diagnostics diagnostics;
  private final BuildPolicies policies;
  private final Supplier<FactFinder> finder;
  private final Written written;
  private final Accountant accountant;

  Bindings(Session session, BuildPolicies policies, Supplier<FactFinder> finder) {
    this.session = session;
    this.diagnostics = session.diagnostics();
    this.policies = policies;
    this.finder = finder;
    this.written = new Written(diagnostics);
    this.accountant = new Accountant(session.options());
  }

  /** Returns what keeps the account of the phases. */
  Accountant accountant() {
    return accountant;
  }

  /** Runs the phases; each begins only if none before it reported an error. */
  void generate(AnnotatedElements annotated) {
    accountant.restart();
    Requests requests = Requests.read(annotated, session);
    if (!diagnostics.gate()) {
      return;
    }
    Map<CandidateRequest, Condition> conditions = conditions(requests);
    if (!diagnostics.gate()) {
      return;
    }
    BuildAnswers answers = answers(requests, conditions.values());
    List<NativePlan> natives = natives(requests, conditions.values());
    if (!diagnostics.gate()) {
      return;
    }
    List<ChoicePlan> choices = choices(requests, conditions, answers, natives);
    if (diagnostics.gate()) {
      emit(natives, choices, requests);
      accountant.decided(natives, choices);
      diagnostics.gate(); // Emitting leaves notes.
    }
  }

  private Map<CandidateRequest, Condition> conditions(Requests requests) {
    CandidateCheck check = new CandidateCheck(diagnostics);
    requests.candidates().forEach(check::check);
    return new ConditionPlanner(requests.probes(), diagnostics).parse(requests.candidates());
  }

  private BuildAnswers answers(Requests requests, Collection<Condition> conditions) {
    Set<String> asked = ConditionPlanner.probesIn(conditions);
    List<ProbeRequest> probes = new ArrayList<>(requests.probes());
    probes.removeIf(probe -> !asked.contains(probe.name()) && !isAlwaysAsked(probe));
    SortedMap<String, Fact> facts =
        probes.isEmpty() ? Collections.emptySortedMap() : finder.get().answer(probes);
    accountant.answered(probes, facts, library -> policies.of(library.name(), library.position()));
    new LibraryReport(policies, diagnostics, TargetMachine.named(session.options()))
        .report(requests.probes(), facts);
    new TargetCheck(session.target(), diagnostics).check(requests.probes());
    return new BuildAnswers(
        facts,
        session.target().api(),
        session.target().preview(),
        TargetMachine.named(session.options()));
  }

  /**
   * The compiler is asked only for what a choice needs, since FooCfg asks for the rest; a report
   * tells all. What a machine answers is always asked, for its faults are reported here.
   */
  private boolean isAlwaysAsked(ProbeRequest probe) {
    return probe instanceof ProbeRequest.OfLibrary
        || probe instanceof ProbeRequest.OfCustom
        || session.options().report().isPresent();
  }

  private List<NativePlan> natives(Requests requests, Collection<Condition> conditions) {
    NativePlanner planner = new NativePlanner(diagnostics);
    SortedMap<String, List<String>> symbols = ConditionPlanner.symbolsIn(conditions);
    List<NativePlan> plans = new ArrayList<>();
    for (NativeRequest request : requests.natives()) {
      String leftOut = policies.leftOut(request.library(), request.libraryAt());
      Optional<NativePlan> plan = planner.plan(request, requests.libraries(), symbols, leftOut);
      plan.ifPresent(plans::add);
    }
    return plans;
  }

  private List<ChoicePlan> choices(
      Requests requests,
      Map<CandidateRequest, Condition> conditions,
      BuildAnswers answers,
      List<NativePlan> natives) {
    return new ChoicePlanner(diagnostics).plan(conditions, answers, requests.libraries(), natives);
  }

  private void emit(List<NativePlan> natives, List<ChoicePlan> choices, Requests requests) {
    if (natives.isEmpty() && choices.isEmpty()) {
      return; // Most compilations with probes only; spares loading what writes bindings.
    }
    List<Element> origins = requests.origins(session);
    FfmBuilder ffm =
        new FfmBuilder(session.target(), new NativeHalfCompiler(session.elements()), diagnostics);
    natives.stream().filter(written::isNew).forEach(plan -> write(plan, ffm, origins));
    choices.stream().filter(written::isNew).forEach(plan -> write(plan, origins));
  }

  private void write(NativePlan plan, FfmBuilder builder, List<Element> origins) {
    SourceHead head = head(plan.request().type(), plan.request().name().isPublic());
    SourceHead ffmHead = head(plan.request().type(), false);
    FfmBuilder.Built ffm = builder.build(plan, ffmHead);
    List<GeneratedFile> files = new ArrayList<>(NativeEmitter.emit(plan, head, ffm.summary()));
    files.addAll(ffm.files());
    files.forEach(file -> session.output().write(file, origins));
    accountant.half(plan, ffm.summary());
  }

  private void write(ChoicePlan plan, List<Element> origins) {
    SourceHead head = head(plan.contract(), plan.name().isPublic());
    ChoiceEmitter.emit(plan, head).forEach(file -> session.output().write(file, origins));
  }

  private SourceHead head(TypeRef type, boolean isPublic) {
    return session.output().head(session.element(type), isPublic);
  }
}
