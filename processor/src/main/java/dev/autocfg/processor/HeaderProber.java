package dev.autocfg.processor;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.fact.Values;
import dev.autocfg.inspect.header.HeaderProbe;
import dev.autocfg.inspect.header.HeaderRequest;
import dev.autocfg.inspect.query.HeaderQuery;
import dev.autocfg.internal.Policy;
import dev.autocfg.processor.read.ProbeRequest;
import dev.autocfg.processor.read.TypedProbe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Asks what C headers declare, unless their library is off, and adds the default values. */
record HeaderProber(BuildPolicies policies, HeaderProbe probe, HeaderReport report) {
  /** Returns the answers, after reporting what could not be asked. */
  Map<ProbeRequest.Key, Fact> answer(List<TypedProbe<HeaderQuery>> requests) {
    Map<ProbeRequest.Key, Fact> facts = new LinkedHashMap<>();
    List<HeaderRequest> asked = new ArrayList<>();
    for (TypedProbe<HeaderQuery> request : requests) {
      off(request)
          .ifPresentOrElse(
              fact -> facts.put(request.request().key(), fact),
              () -> asked.add(new HeaderRequest(request.name(), request.query())));
    }
    SortedMap<String, Fact> answers = probe.probe(asked);
    requests.forEach(
        request ->
            facts.computeIfAbsent(request.request().key(), key -> answers.get(request.name())));
    report.report(requests, facts);
    requests.forEach(
        request -> facts.computeIfPresent(request.request().key(), (k, f) -> whole(request, f)));
    return facts;
  }

  private Optional<Fact> off(TypedProbe<HeaderQuery> request) {
    String library = request.query().unit().library();
    if (library.isEmpty()) {
      return Optional.empty();
    }
    Policy policy = policies.of(library, request.request().position());
    return policy.mode() != Policy.Mode.OFF
        ? Optional.empty()
        : Optional.of(request.fact(State.UNUSABLE, library + " is off (" + policy.origin() + ")"));
  }

  /** Returns the fact with the default value where there is no value. */
  private static Fact whole(TypedProbe<HeaderQuery> request, Fact fact) {
    return fact.present()
        ? fact
        : request
            .query()
            .defaultValue()
            .map(literal -> fact.with(new Values.Constant(literal)))
            .orElse(fact);
  }
}
