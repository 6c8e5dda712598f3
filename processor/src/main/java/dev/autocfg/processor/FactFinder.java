package dev.autocfg.processor;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.header.HeaderProbe;
import dev.autocfg.inspect.library.LibraryProbe;
import dev.autocfg.inspect.library.Machine;
import dev.autocfg.internal.Policy;
import dev.autocfg.internal.Version;
import dev.autocfg.internal.VersionRange;
import dev.autocfg.processor.jdk.JdkProber;
import dev.autocfg.processor.jdk.TargetRelease;
import dev.autocfg.processor.read.ProbeRequest;
import dev.autocfg.processor.report.Diagnostics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
  private final Map<String, Fact> known = new HashMap<>();

  /**
   * Creates a finder.
   *
   * @param diagnostics takes faults of users' own probes
   * @param isOurs says of which probes the compiler's faults are reported here, not by the other
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

  /** Returns the answers by the probes' names; what was answered before is not asked again. */
  SortedMap<String, Fact> answer(Collection<ProbeRequest> probes) {
    List<ProbeRequest> asked = new ArrayList<>(probes);
    asked.removeIf(probe -> known.containsKey(probe.name()));
    known.putAll(ask(asked));
    SortedMap<String, Fact> answers = new TreeMap<>();
    probes.forEach(probe -> answers.put(probe.name(), known.get(probe.name())));
    return Collections.unmodifiableSortedMap(answers);
  }

  private Map<String, Fact> ask(List<ProbeRequest> probes) {
    Map<String, Fact> facts = new HashMap<>();
    List<ProbeRequest.OfCompiler> forCompiler = new ArrayList<>();
    List<ProbeRequest.OfHeader> forHeaders = new ArrayList<>();
    for (ProbeRequest probe : probes) {
      if (probe instanceof ProbeRequest.OfCompiler question) {
        forCompiler.add(question);
      } else if (probe instanceof ProbeRequest.OfRelease release) {
        facts.put(probe.name(), release(release));
      } else if (probe instanceof ProbeRequest.OfLibrary library) {
        facts.put(probe.name(), library(library));
      } else if (probe instanceof ProbeRequest.OfHeader question) {
        forHeaders.add(question);
      } else if (probe instanceof ProbeRequest.OfCustom question) {
        facts.put(probe.name(), custom.answer(question));
      }
    }
    facts.putAll(headers.answer(forHeaders));
    SortedMap<String, JdkProber.Answer> answers = compiler.answer(forCompiler);
    answers.forEach((name, answer) -> facts.put(name, answer.fact()));
    report.report(forCompiler, answers);
    return facts;
  }

  private Fact release(ProbeRequest.OfRelease probe) {
    Version release = Version.parse(Integer.toString(target.api()));
    boolean inside = VersionRange.parse(probe.range()).contains(release);
    return Fact.target(
        probe.name(),
        "is the release of the JDK API " + probe.range() + "?",
        inside ? State.PRESENT : State.ABSENT,
        "the release is " + target.api());
  }

  private Fact library(ProbeRequest.OfLibrary probe) {
    Policy policy = policies.of(probe.library().name(), probe.position());
    return libraries.probe(probe.library(), policy);
  }
}
