package dev.autocfg.processor;

import dev.autocfg.inspect.header.PrototypeProbe.Outcome;
import dev.autocfg.inspect.library.ReadLibrary;
import dev.autocfg.inspect.query.AskingPackage;
import dev.autocfg.inspect.query.Query;
import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Policy;
import dev.autocfg.language.c.CPrototype;
import dev.autocfg.language.condition.Condition;
import dev.autocfg.processor.account.Accountant;
import dev.autocfg.processor.account.ReportFile;
import dev.autocfg.processor.ask.BuildPolicies;
import dev.autocfg.processor.ask.FactFinder;
import dev.autocfg.processor.ask.TargetMachine;
import dev.autocfg.processor.check.CandidateCheck;
import dev.autocfg.processor.check.LibraryAnswerCheck;
import dev.autocfg.processor.check.PrototypeCheck;
import dev.autocfg.processor.check.SymbolCheck;
import dev.autocfg.processor.check.TargetCheck;
import dev.autocfg.processor.emit.CfgEmitter;
import dev.autocfg.processor.emit.ChoiceEmitter;
import dev.autocfg.processor.emit.EmptySource;
import dev.autocfg.processor.emit.GeneratedFile;
import dev.autocfg.processor.emit.NativeEmitter;
import dev.autocfg.processor.emit.SourceHead;
import dev.autocfg.processor.jdk.FfmBuilder;
import dev.autocfg.processor.jdk.FfmCompiler;
import dev.autocfg.processor.jdk.TargetRelease;
import dev.autocfg.processor.option.OptionCheck;
import dev.autocfg.processor.option.Options;
import dev.autocfg.processor.output.EarlierOutput;
import dev.autocfg.processor.output.Output;
import dev.autocfg.processor.output.OutputCheck;
import dev.autocfg.processor.output.Written;
import dev.autocfg.processor.plan.BuildAnswers;
import dev.autocfg.processor.plan.CfgPlan;
import dev.autocfg.processor.plan.CfgPlanner;
import dev.autocfg.processor.plan.ChoiceOrigins;
import dev.autocfg.processor.plan.ChoicePlan;
import dev.autocfg.processor.plan.ChoicePlanner;
import dev.autocfg.processor.plan.ConditionPlanner;
import dev.autocfg.processor.plan.Facts;
import dev.autocfg.processor.plan.NativePlan;
import dev.autocfg.processor.plan.NativePlanner;
import dev.autocfg.processor.read.AnnotatedElements;
import dev.autocfg.processor.read.Annotations;
import dev.autocfg.processor.read.ElementLookup;
import dev.autocfg.processor.read.Requests;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Printer;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.CandidateRequest;
import dev.autocfg.processor.request.CfgRequest;
import dev.autocfg.processor.request.ElementName;
import dev.autocfg.processor.request.GeneratedName;
import dev.autocfg.processor.request.NativeRequest;
import dev.autocfg.processor.request.ProbeRequest;
import dev.autocfg.processor.request.TypeRef;
import dev.autocfg.processor.sources.JoinedSources;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The phases of one compilation: read, ask, check, plan, emit. It exists once for a compilation,
 * and both processors find it, so that annotations are read once a round and each probe is asked
 * once.
 *
 * <p>A phase returns what it made and its reports; the next one runs only if none of them is an
 * error.
 */
final class Pipeline {
  /** By what both processors see of a compilation, which keeps neither it nor itself alive. */
  private static final Map<Elements, WeakReference<Pipeline>> KNOWN = new WeakHashMap<>();

  private static final String NO_OUTPUT =
      "left out of a build that had no directory for class files (javac -d)";

  private final ProcessingEnvironment environment;
  private final Set<Class<?>> processors = new HashSet<>();
  private final Options options;
  private final Diagnostics diagnostics;
  private final BuildPolicies policies;
  private final Optional<Platform> platform;
  private final AnnotatedElements annotated;
  private final ElementLookup lookup;
  private final EarlierElements earlier;
  private final Accountant accountant;
  private final Written written = new Written();
  private final Rounds rounds = new Rounds();
  private boolean isNew;

  /** Whether something is left to do in a later round, whatever that brings. */
  private boolean isWaiting;

  private boolean hasClassOutput = true;
  private @Nullable Requests requests;
  private @Nullable TargetRelease target;
  private @Nullable FactFinder finder;
  private final JoinedSources sources;

  private boolean isRefused;

  private Pipeline(ProcessingEnvironment environment) {
    this.environment = environment;
    this.options = Options.of(environment.getOptions());
    this.diagnostics = new Diagnostics(Printer.of(environment), options.severities());
    this.policies = new BuildPolicies(environment.getOptions());
    this.platform = TargetMachine.named(options);
    this.annotated = new AnnotatedElements(environment.getElementUtils());
    this.lookup = new ElementLookup(environment.getElementUtils());
    this.earlier = new EarlierElements(new EarlierOutput(environment.getFiler()), annotated);
    this.accountant = new Accountant(options);
    this.sources =
        new JoinedSources(environment, this::target, platform, this::finder, diagnostics);
  }

  /** Returns true at the first call, for the one error of a compilation that is refused whole. */
  boolean isFirstRefusal() {
    boolean isFirst = !isRefused;
    isRefused = true;
    return isFirst;
  }

  /**
   * Returns the pipeline of a compilation. Where a build tool gives each processor other element
   * utilities, each has its own pipeline: the results are the same, at twice the cost, and a
   * warning may be printed twice.
   */
  static Pipeline of(ProcessingEnvironment environment, Class<?> processor) {
    synchronized (KNOWN) {
      Elements elements = environment.getElementUtils();
      WeakReference<Pipeline> known = KNOWN.get(elements);
      Pipeline pipeline = known == null ? null : known.get();
      if (pipeline == null || !pipeline.processors.add(processor)) {
        pipeline = new Pipeline(environment);
        pipeline.processors.add(processor);
        KNOWN.put(elements, new WeakReference<>(pipeline));
      }
      return pipeline;
    }
  }

  /** Writes the classes of constants that a round asks for. */
  void constants(RoundEnvironment round, Output output) {
    if (round.processingOver()) {
      finish(!annotated.has(Annotations.PROBES_AND_BINDINGS));
      return;
    }
    if (!read(round) || !diagnostics.print(requests().ofProbes())) {
      return;
    }
    Facts facts = ask(requests());
    Reports reports = new Reports();
    List<CfgPlan> plans = new CfgPlanner(target().api(), reports).plan(requests().configs(), facts);
    if (isAnswered(reports)) {
      for (CfgPlan plan : plans) {
        if (isOpen(plan.request().probes())) {
          await(plan.request().name(), plan.request().qualifiedName(), output);
        } else if (written.isNew(plan.request())) {
          write(plan, output);
        }
      }
    }
  }

  /** Writes the bindings and choices that a round asks for, once all sources have joined. */
  void bindings(RoundEnvironment round, Output output) {
    if (round.processingOver()) {
      finish(annotated.has(Annotations.PROBES_AND_BINDINGS));
      return;
    }
    if (!read(round) && !sources.isAwaited()) {
      return;
    }
    Requests read = requests();
    if (sources.ready(read, output, rounds.isQuiet())) {
      bindings(read, output);
    } else if (sources.isUndecided()) {
      awaitAny(read, output);
    }
  }

  private void bindings(Requests read, Output output) {
    accountant.restart();
    if (!diagnostics.print(new Reports().addAll(read.ofProbes()).addAll(read.ofBindings()))) {
      return;
    }
    Reports reports = CandidateCheck.check(read.candidates());
    Map<CandidateRequest, Condition> conditions = conditions(read, reports);
    if (!diagnostics.print(reports)) {
      return;
    }
    Facts facts = ask(read);
    accountant.answered(needed(read), facts, this::policy);
    reports.addAll(LibraryAnswerCheck.check(read.probes(), facts, this::policy, platform));
    reports.addAll(new TargetCheck(target()).check(read.probes()));
    if (!isOpen(read.probes())) {
      reports.addAll(ambiguous(conditions, facts));
    }
    List<NativePlan> natives =
        natives(read, reports).stream().map(plan -> compared(plan, reports)).toList();
    reports.addAll(SymbolCheck.check(read.probes(), natives, this::library));
    if (!isAnswered(reports)) {
      return;
    }
    List<ChoicePlan> planned =
        new ChoicePlanner(reports)
            .plan(conditions, each -> answersFor(each, facts), read.libraries(), natives);
    if (rounds.isQuiet()) {
      reports.addAll(earlier.lost());
    }
    List<ChoicePlan> choices = planned.stream().filter(this::hasNewCandidate).toList();
    if (diagnostics.print(reports)) {
      write(natives, choices, output);
      if (rounds.isQuiet() || choices.isEmpty()) {
        accountant.decided(natives, choices);
      }
    }
  }

  /**
   * Does what is done once in a compilation, when every element was seen: reports options without
   * effect, and writes the report.
   *
   * @param isLast whether the processor that calls this is the one that has seen everything
   */
  void finish(boolean isLast) {
    if (!isLast) {
      return;
    }
    Collection<String> libraries = requests == null ? List.of() : requests.libraries().keySet();
    diagnostics.print(OptionCheck.check(options, libraries));
    if (!hasClassOutput) {
      diagnostics.print(OutputCheck.withoutDirectory());
    }
    if (options.report().isPresent()) {
      ReportFile file = new ReportFile(options.report().get());
      diagnostics.print(file.write(accountant.account(target())));
    }
  }

  /** Reads the annotations, once a round; returns whether the round has any that are new. */
  private boolean read(RoundEnvironment round) {
    if (rounds.enter(round)) {
      sources.saw(round);
      if (finder != null) {
        finder.nextRound();
      }
      isNew = annotated.add(round) || isWaiting;
      isWaiting = false;
      if (isNew || sources.isAwaited()) {
        requests = read();
        if (earlier.add(requests.candidates())) {
          requests = read();
        }
      }
    }
    return isNew;
  }

  private boolean hasNewCandidate(ChoicePlan plan) {
    return plan.candidates().stream()
        .anyMatch(each -> !annotated.isEarlier(ElementName.of(each.request().type())));
  }

  private Requests read() {
    return Requests.read(annotated, environment.getElementUtils(), environment.getTypeUtils());
  }

  private Facts ask(Requests read) {
    List<ProbeRequest> needed = needed(read);
    return needed.isEmpty() ? new Facts(Map.of()) : finder().answer(needed, rounds.isQuiet());
  }

  /** Returns whether an answer may change with what other processors generate. */
  private boolean isOpen(Collection<ProbeRequest> probes) {
    return finder != null && probes.stream().anyMatch(finder::isOpen);
  }

  /** Makes sure that there is another round, before which a class is not written. */
  private void await(GeneratedName name, String qualifiedName, Output output) {
    isWaiting = true;
    if (!rounds.hasNext()) {
      int next = rounds.number() + 1;
      GeneratedFile file = EmptySource.before(name.packageName(), qualifiedName, next);
      write(List.of(file), name, requests().origins(), output);
    }
  }

  /** Waits with sources that may join: they may add anything. */
  private void awaitAny(Requests read, Output output) {
    ProbeRequest first = read.probes().get(0);
    GeneratedName name =
        new GeneratedName(first.from().module(), first.from().name(), "Autocfg", false);
    await(name, name.qualified(""), output);
  }

  /**
   * Returns the probes that constants, conditions or the report need. Those that a machine answers
   * are always asked, for their faults are reported.
   */
  private List<ProbeRequest> needed(Requests read) {
    if (options.report().isPresent()) {
      return read.probes();
    }
    Set<String> asked =
        new HashSet<>(ConditionPlanner.probesIn(conditions(read, new Reports()).values()));
    for (CfgRequest config : read.configs()) {
      for (ProbeRequest probe : config.probes()) {
        asked.add(probe.name());
      }
    }
    List<ProbeRequest> needed = new ArrayList<>();
    for (ProbeRequest probe : read.probes()) {
      if (asked.contains(probe.name())
          || probe.is(Query.Kind.LIBRARY)
          || probe.is(Query.Kind.CUSTOM)) {
        needed.add(probe);
      }
    }
    return needed;
  }

  private static Map<CandidateRequest, Condition> conditions(Requests read, Reports reports) {
    return new ConditionPlanner(read.probes(), reports).parse(read.candidates());
  }

  /** Prints a phase's reports and those of asking; returns whether none of them is an error. */
  private boolean isAnswered(Reports reports) {
    Reports all = new Reports().addAll(policies.reports());
    if (finder != null) {
      all.addAll(finder.reports());
    }
    return diagnostics.print(all.addAll(reports));
  }

  private Policy policy(ProbeRequest probe) {
    return policies.of(probe.name(), probe.position());
  }

  private static Reports ambiguous(Map<CandidateRequest, Condition> conditions, Facts facts) {
    Reports reports = new Reports();
    conditions.forEach(
        (candidate, condition) ->
            facts
                .ambiguity(condition, packageOf(candidate))
                .ifPresent(text -> reports.add(Tag.DuplicateProbe, candidate.whenAt(), text)));
    return reports;
  }

  private static AskingPackage packageOf(CandidateRequest candidate) {
    return new AskingPackage(candidate.type().moduleName(), candidate.type().packageName());
  }

  private BuildAnswers answersFor(CandidateRequest candidate, Facts facts) {
    return new BuildAnswers(
        facts.in(packageOf(candidate)), target().api(), target().preview(), platform);
  }

  private List<NativePlan> natives(Requests read, Reports reports) {
    NativePlanner planner = new NativePlanner(reports);
    List<NativePlan> plans = new ArrayList<>();
    for (NativeRequest request : read.natives()) {
      String leftOut = policies.leftOut(request.library(), request.libraryAt());
      planner.plan(request, read.libraries(), leftOut).ifPresent(plans::add);
    }
    return plans;
  }

  /** Compares the prototypes of a binding with its headers. */
  private NativePlan compared(NativePlan plan, Reports reports) {
    NativeRequest request = plan.request();
    if (request.headers().isEmpty()) {
      return plan;
    }
    if (options.headers().equals("off") || !plan.leftOut().isEmpty()) {
      return plan.checked("not compared: left out by an option");
    }
    List<CPrototype> prototypes = new ArrayList<>();
    plan.functions().forEach(function -> prototypes.add(function.prototype()));
    Outcome outcome =
        finder()
            .prototypes()
            .compare(request.headers(), request.defines(), plan.library(), prototypes);
    reports.addAll(PrototypeCheck.check(plan, outcome, options.headers().equals("require")));
    return plan.checked(outcome.isChecked() ? "compared" : "not compared: " + outcome.failure());
  }

  private Optional<ReadLibrary> library(String probe) {
    return finder == null ? Optional.empty() : finder.library(probe);
  }

  private void write(CfgPlan plan, Output output) {
    Element origin = lookup.find(plan.request().element());
    SourceHead head = output.head(origin, plan.request().name().isPublic());
    write(CfgEmitter.emit(plan, head), plan.request().name(), List.of(origin), output);
  }

  private void write(List<NativePlan> natives, List<ChoicePlan> choices, Output output) {
    if (natives.isEmpty() && choices.isEmpty()) {
      return; // Most compilations with probes only; spares loading what writes bindings.
    }
    Reports reports = new Reports();
    FfmBuilder ffm =
        new FfmBuilder(target(), new FfmCompiler(environment.getElementUtils()), reports);
    natives.stream()
        .filter(plan -> !annotated.isEarlier(ElementName.of(plan.request().type())))
        .filter(written::isNew)
        .forEach(plan -> write(plan, ffm, output));
    for (ChoicePlan plan : choices) {
      if (!rounds.isQuiet()) {
        await(plan.name(), plan.name().qualified("Choice"), output);
        continue;
      }
      reports.addAll(written.late(plan));
      if (written.isNew(plan)) {
        SourceHead head = head(plan.contract(), plan.name().isPublic(), output);
        List<ElementName> origins = ChoiceOrigins.of(plan, requests().probes());
        List<GeneratedFile> files = ChoiceEmitter.emit(plan, head, origins);
        write(files, plan.name(), requests().origins(), output);
      }
    }
    diagnostics.print(reports);
  }

  private void write(NativePlan plan, FfmBuilder builder, Output output) {
    TypeRef type = plan.request().type();
    FfmBuilder.Built ffm = builder.build(plan, head(type, false, output));
    GeneratedName name = plan.request().name();
    boolean isWhole = write(ffm.files(), name, requests().origins(), output);
    NativePlan kept = isWhole ? plan : plan.leavingOut(NO_OUTPUT);
    SourceHead head = head(type, name.isPublic(), output);
    String summary = isWhole ? ffm.summary() : NO_OUTPUT;
    write(NativeEmitter.emit(kept, head, summary), name, requests().origins(), output);
    accountant.ffm(plan, summary);
  }

  private boolean write(
      List<GeneratedFile> files, GeneratedName name, List<Element> origins, Output output) {
    boolean isWhole = output.write(files, name.module(), origins);
    hasClassOutput &= isWhole;
    for (GeneratedFile file : files) {
      if (file.kind() == GeneratedFile.Kind.SOURCE) {
        rounds.wrote(file.name());
      }
    }
    return isWhole;
  }

  private SourceHead head(TypeRef type, boolean isPublic, Output output) {
    return output.head(lookup.find(type), isPublic);
  }

  private Requests requests() {
    if (requests == null) {
      throw new IllegalStateException("nothing was read yet");
    }
    return requests;
  }

  /** Returns the release of the JDK API that the compilation sees; only a round can look it up. */
  private TargetRelease target() {
    if (target == null) {
      target = TargetRelease.of(environment);
    }
    return target;
  }

  private FactFinder finder() {
    if (finder == null) {
      finder = new FactFinder(environment, options, target(), policies);
    }
    return finder;
  }
}
