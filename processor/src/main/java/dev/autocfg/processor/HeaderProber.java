package dev.autocfg.processor;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.header.HeaderProbe;
import dev.autocfg.inspect.header.HeaderRequest;
import dev.autocfg.internal.Policy;
import dev.autocfg.processor.read.ProbeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Asks what C headers declare, unless their library is off, and falls back on literals. */
record HeaderProber(BuildPolicies policies, HeaderProbe probe, HeaderReport report) {
  /** Returns the answers by name, after reporting what could not be asked. */
  Map<String, Fact> answer(List<ProbeRequest.OfHeader> requests) {
    SortedMap<String, Fact> facts = new TreeMap<>();
    List<HeaderRequest> asked = new ArrayList<>();
    for (ProbeRequest.OfHeader request : requests) {
      off(request)
          .ifPresentOrElse(
              fact -> facts.put(request.name(), fact), () -> asked.add(request.header()));
    }
    facts.putAll(probe.probe(asked));
    report.report(requests, facts);
    requests.forEach(
        request -> facts.computeIfPresent(request.name(), (n, f) -> whole(request, f)));
    return facts;
  }

  private Optional<Fact> off(ProbeRequest.OfHeader request) {
    HeaderRequest header = request.header();
    String library = header.unit().library();
    if (library.isEmpty()) {
      return Optional.empty();
    }
    Policy policy = policies.of(library, request.position());
    return policy.mode() != Policy.Mode.OFF
        ? Optional.empty()
        : Optional.of(
            Fact.machine(
                request.name(),
                header.question(),
                State.UNUSABLE,
                library + " is off (" + policy.origin() + ")",
                Map.of(),
                List.of()));
  }

  /** Returns the fact with the value that stands in where there is none. */
  private static Fact whole(ProbeRequest.OfHeader request, Fact fact) {
    if (fact.present() || request.otherwise().isEmpty()) {
      return fact;
    }
    Map<String, String> values =
        Map.of(
            Fact.CONSTANT_TYPE, request.otherwise().get().type(),
            Fact.CONSTANT_VALUE, request.otherwise().get().text());
    return Fact.machine(
        fact.name(), fact.question(), fact.state(), fact.reason(), values, fact.evidence());
  }
}
