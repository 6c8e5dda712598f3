package dev.autocfg.processor;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.header.HeaderProbe;
import dev.autocfg.inspect.library.LibraryProbe;
import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.inspect.library.Machine;
import dev.autocfg.inspect.query.CompilerQuery;
import dev.autocfg.inspect.query.CustomQuery;
import dev.autocfg.inspect.query.HeaderQuery;
import dev.autocfg.inspect.query.LibraryQuery;
import dev.autocfg.inspect.query.Query;
import dev.autocfg.inspect.query.ReleaseQuery;
import dev.autocfg.internal.Policy;
import dev.autocfg.internal.Version;
import dev.autocfg.processor.jdk.JdkProber;
import dev.autocfg.processor.jdk.TargetRelease;
import dev.autocfg.processor.plan.Facts;
import dev.autocfg.processor.read.ProbeRequest;
import dev.autocfg.processor.read.TypedProbe;
import dev.autocfg.processor.report.Diagnostics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Answers probes: those about the JDK through the compiler, those about libraries from files, those
 * about headers through the C compiler, and users' own through what they put on the processor path.
 */
final class FactFinder {
  private final TargetRelease target;
  private final JdkProber compiler;
  private final CompilerReport report;
  private final BuildPolicies policies;
  private final CustomProber custom;
  private final HeaderProber headers;
  private final LibraryProbe libraries;
  private final Map<ProbeRequest.Key, Fact> known = new HashMap<>();

  /**
   * Creates a finder.
   *
   * @param diagnostics takes faults of users' own probes
   * @param isOurs returns of which probes the compiler's faults are reported here, not by the other
   *     processor
   */
  FactFinder(
      Session session,
      BuildPolicies policies,
      Diagnostics diagnostics,
      Predicate<ProbeRequest> isOurs) {
    this.target = session.target();
    this.compiler = new JdkProber(session.environment(), target);
    this.policies = policies;
    Machine machine = new TargetMachine(session.options(), diagnostics).machine();
    this.libraries = new LibraryProbe(machine);
    this.report = new CompilerReport(session.diagnostics(), isOurs);
    this.headers =
        new HeaderProber(
            policies,
            new HeaderProbe(machine, session.options().compiler()),
            new HeaderReport(session.diagnostics(), isOurs));
    this.custom = new CustomProber(target, diagnostics);
  }

  /** Returns the answers of probes; what was answered before is not asked again. */
  Facts answer(Collection<ProbeRequest> probes) {
    Map<ProbeRequest.Key, ProbeRequest> asked = new LinkedHashMap<>();
    for (ProbeRequest probe : probes) {
      if (!known.containsKey(probe.key())) {
        asked.putIfAbsent(probe.key(), probe);
      }
    }
    ask(asked.values());
    Map<ProbeRequest.Key, Fact> answers = new LinkedHashMap<>();
    probes.forEach(probe -> answers.put(probe.key(), known.get(probe.key())));
    return new Facts(answers);
  }

  private void ask(Collection<ProbeRequest> probes) {
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
                  return keep(probe, libraries.probe(request, policy));
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
    known.putAll(headers.answer(forHeaders));
    Map<ProbeRequest.Key, JdkProber.Answer> answers = compiler.answer(forCompiler);
    answers.forEach((key, answer) -> known.put(key, answer.fact()));
    report.report(forCompiler, answers);
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
