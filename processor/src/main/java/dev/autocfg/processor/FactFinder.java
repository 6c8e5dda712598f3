package dev.autocfg.processor;

import dev.autocfg.internal.Policy;
import dev.autocfg.internal.Version;
import dev.autocfg.internal.VersionRange;
import dev.autocfg.probes.fact.Fact;
import dev.autocfg.probes.fact.State;
import dev.autocfg.probes.library.LibraryProbe;
import dev.autocfg.probes.library.Machine;
import dev.autocfg.processor.jdk.JdkProber;
import dev.autocfg.processor.jdk.TargetRelease;
import dev.autocfg.processor.read.ProbeRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Answers probes: those about the JDK through the compiler, those about libraries from files. */
final class FactFinder {
  private final TargetRelease target;
  private final JdkProber compiler;
  private final CompilerReport report;
  private final BuildPolicies policies;
  private final LibraryProbe libraries = new LibraryProbe(Machine.host());

  /**
   * Creates a finder.
   *
   * @param isOurs says of which probes the faults are reported here, not by the other processor
   */
  FactFinder(Session session, BuildPolicies policies, Predicate<ProbeRequest> isOurs) {
    this.target = session.target();
    this.compiler =
        new JdkProber(
            session.elements(), session.types(), session.environment().getFiler(), target);
    this.policies = policies;
    this.report = new CompilerReport(session.diagnostics(), isOurs);
  }

  /** Returns the answers by the probes' names. */
  SortedMap<String, Fact> answer(Collection<ProbeRequest> probes) {
    SortedMap<String, Fact> facts = new TreeMap<>();
    List<ProbeRequest.OfCompiler> forCompiler = new ArrayList<>();
    for (ProbeRequest probe : probes) {
      if (probe instanceof ProbeRequest.OfCompiler question) {
        forCompiler.add(question);
      } else if (probe instanceof ProbeRequest.OfRelease release) {
        facts.put(probe.name(), release(release));
      } else if (probe instanceof ProbeRequest.OfLibrary library) {
        facts.put(probe.name(), library(library));
      }
    }
    SortedMap<String, JdkProber.Answer> answers = compiler.answer(forCompiler);
    answers.forEach((name, answer) -> facts.put(name, answer.fact()));
    report.report(forCompiler, answers);
    return Collections.unmodifiableSortedMap(facts);
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
