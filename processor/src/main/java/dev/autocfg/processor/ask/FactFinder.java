package dev.autocfg.processor.ask;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.header.HeaderProbe;
import dev.autocfg.inspect.library.LibraryAnswer;
import dev.autocfg.inspect.library.LibraryProbe;
import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.inspect.library.Machine;
import dev.autocfg.inspect.library.ReadLibrary;
import dev.autocfg.inspect.query.CompilerQuery;
import dev.autocfg.inspect.query.CustomQuery;
import dev.autocfg.inspect.query.HeaderQuery;
import dev.autocfg.inspect.query.LibraryQuery;
import dev.autocfg.inspect.query.Query;
import dev.autocfg.inspect.query.ReleaseQuery;
import dev.autocfg.internal.Policy;
import dev.autocfg.internal.Version;
import dev.autocfg.processor.check.CompilerAnswerCheck;
import dev.autocfg.processor.jdk.JdkProber;
import dev.autocfg.processor.jdk.TargetRelease;
import dev.autocfg.processor.option.Options;
import dev.autocfg.processor.plan.Facts;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.request.ProbeRequest;
import dev.autocfg.processor.request.TypedProbe;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * The answers of probes: about the JDK from the compiler, about libraries from files, about headers
 * from the C compiler, and of users' own probes from the processor path.
 */
public final class FactFinder {
  private final TargetRelease target;
  private final JdkProber compiler;
  private final BuildPolicies policies;
  private final CustomProber custom;
  private final HeaderProber headers;
  private final LibraryProbe libraries;
  private final PrototypeProber prototypes;
  private final Reports reports = new Reports();
  private final Map<ProbeRequest.Key, Fact> known = new HashMap<>();

  private final Map<String, ReadLibrary> read = new HashMap<>();
  private final Map<ProbeRequest.Key, Fact> open = new HashMap<>();

  /** Creates a finder for one compilation. */
  public FactFinder(
      ProcessingEnvironment environment,
      Options options,
      TargetRelease target,
      BuildPolicies policies) {
    this.target = target;
    this.compiler = new JdkProber(environment, target);
    this.policies = policies;
    Machine machine = new TargetMachine(options, reports).machine();
    this.libraries = new LibraryProbe(machine);
    this.prototypes = new PrototypeProber(machine, options);
    this.headers = new HeaderProber(policies, new HeaderProbe(machine, options.compiler()));
    this.custom = new CustomProber(target, reports);
  }

  /** Returns what was found wrong so far with the questions and with what answers them. */
  public Reports reports() {
    return reports;
  }

  /** Returns what compares prototypes with headers. */
  public PrototypeProber prototypes() {
    return prototypes;
  }

  /** Returns the library that the answer of a probe is about; empty if none was read. */
  public Optional<ReadLibrary> library(String probe) {
    return Optional.ofNullable(read.get(probe));
  }

  /** Returns whether an answer may change with what other processors generate. */
  public boolean isOpen(ProbeRequest probe) {
    return open.containsKey(probe.key());
  }

  /** Begins a round: what may have changed is asked again. */
  public void nextRound() {
    open.clear();
  }

  /**
   * Returns the answers of probes; what was answered before is not asked again.
   *
   * @param isFinal whether no more types are to come from other processors
   */
  public Facts answer(Collection<ProbeRequest> probes, boolean isFinal) {
    Map<ProbeRequest.Key, ProbeRequest> asked = new LinkedHashMap<>();
    for (ProbeRequest probe : probes) {
      if (!known.containsKey(probe.key()) && !open.containsKey(probe.key())) {
        asked.putIfAbsent(probe.key(), probe);
      }
    }
    ask(asked.values(), isFinal);
    Map<ProbeRequest.Key, Fact> answers = new LinkedHashMap<>();
    probes.forEach(
        probe -> answers.put(probe.key(), known.getOrDefault(probe.key(), open.get(probe.key()))));
    return new Facts(answers);
  }

  private void ask(Collection<ProbeRequest> probes, boolean isFinal) {
    List<TypedProbe<CompilerQuery>> forCompiler = new ArrayList<>();
    List<TypedProbe<HeaderQuery>> forHeaders = new ArrayList<>();
    for (ProbeRequest probe : probes) {
      probe
          .query()
          .accept(
              new Query.Visitor<Void>() {
                @Override
                public Void compiler(CompilerQuery query) {
                  forCompiler.add(new TypedProbe<>(probe, query));
                  return null;
                }

                @Override
                public Void release(ReleaseQuery query) {
                  return keep(probe, FactFinder.this.release(new TypedProbe<>(probe, query)));
                }

                @Override
                public Void library(LibraryQuery query) {
                  LibraryRequest request =
                      new LibraryRequest(probe.name(), query, probe.packages());
                  Policy policy = policies.of(probe.name(), probe.position());
                  LibraryAnswer answer = libraries.answer(request, policy);
                  answer.library().ifPresent(library -> read.put(probe.name(), library));
                  return keep(probe, answer.fact());
                }

                @Override
                public Void header(HeaderQuery query) {
                  forHeaders.add(new TypedProbe<>(probe, query));
                  return null;
                }

                @Override
                public Void custom(CustomQuery query) {
                  return keep(probe, custom.answer(new TypedProbe<>(probe, query)));
                }
              });
    }
    if (!forHeaders.isEmpty()) {
      HeaderProber.Answered fromHeaders = headers.answer(forHeaders);
      known.putAll(fromHeaders.facts());
      reports.addAll(fromHeaders.reports());
    }
    Map<ProbeRequest.Key, JdkProber.Answer> answers = compiler.answer(forCompiler);
    answers.forEach(
        (key, answer) -> (answer.isOpen() && !isFinal ? open : known).put(key, answer.fact()));
    forCompiler.removeIf(probe -> isOpen(probe.request()));
    reports.addAll(CompilerAnswerCheck.check(forCompiler, answers));
  }

  private Void keep(ProbeRequest probe, Fact fact) {
    known.put(probe.key(), fact);
    return null;
  }

  private Fact release(TypedProbe<ReleaseQuery> probe) {
    Version release = Version.parse(Integer.toString(target.api()));
    boolean inside = probe.query().value().contains(release);
    return probe.fact(inside ? State.PRESENT : State.ABSENT, "the release is " + target.api());
  }
}
