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
import dev.autocfg.processor.report.Diagnostics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Answers probes: those about the JDK through the compiler, those about libraries from files, and
 * users' own through what they put on the processor path.
 */
final class FactFinder {
  private final TargetRelease target;
  private final JdkProber jdk;
  private final BuildPolicies policies;
  private final CustomProber custom;
  private final LibraryProbe libraries = new LibraryProbe(Machine.host());

  FactFinder(Session session, BuildPolicies policies, Diagnostics diagnostics) {
    this.target = session.target();
    this.jdk = new JdkProber(session.elements(), target);
    this.policies = policies;
    this.custom = new CustomProber(target, diagnostics);
  }

  /** Returns the answers by the probes' names. */
  SortedMap<String, Fact> answer(Collection<ProbeRequest> probes) {
    SortedMap<String, Fact> facts = new TreeMap<>();
    List<ProbeRequest.OfType> types = new ArrayList<>();
    for (ProbeRequest probe : probes) {
      if (probe instanceof ProbeRequest.OfType type) {
        types.add(type);
      } else if (probe instanceof ProbeRequest.OfRelease release) {
        facts.put(probe.name(), release(release));
      } else if (probe instanceof ProbeRequest.OfLibrary library) {
        facts.put(probe.name(), library(library));
      } else if (probe instanceof ProbeRequest.OfCustom question) {
        facts.put(probe.name(), custom.answer(question));
      }
    }
    facts.putAll(jdk.types(types));
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
