package dev.autocfg.processor;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.fact.Values;
import dev.autocfg.inspect.query.CustomQuery;
import dev.autocfg.language.text.Nearest;
import dev.autocfg.language.text.Quote;
import dev.autocfg.probes.Answer;
import dev.autocfg.probes.Probe;
import dev.autocfg.probes.Question;
import dev.autocfg.probes.Scope;
import dev.autocfg.processor.jdk.TargetRelease;
import dev.autocfg.processor.read.TypedProbe;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Tag;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Asks the probes that users put on the processor path; what they throw ends no build. */
final class CustomProber {
  private final TargetRelease target;
  private final Diagnostics diagnostics;
  private SortedMap<String, List<Probe>> probes;

  CustomProber(TargetRelease target, Diagnostics diagnostics) {
    this.target = target;
    this.diagnostics = diagnostics;
  }

  /** Returns the answer; UNKNOWN, after reporting why, where nobody gives one. */
  Fact answer(TypedProbe<CustomQuery> request) {
    if (probes == null) {
      ClassLoader loader = CustomProber.class.getClassLoader();
      probes = new CustomProbes(loader, diagnostics, request.request().position()).load();
    }
    List<Probe> answering = probes.getOrDefault(request.query().probeKind(), List.of());
    if (answering.size() == 1) {
      return ask(answering.get(0), request);
    }
    String fault =
        answering.isEmpty()
            ? nobody(request.query().probeKind())
            : several(request.query().probeKind());
    diagnostics.report(Tag.BadKind, request.request().position(), fault);
    return unknown(request, "no probe could be asked");
  }

  private Fact ask(Probe probe, TypedProbe<CustomQuery> request) {
    try {
      Answer answer =
          Objects.requireNonNull(
              probe.probe(
                  new Question(
                      request.name(), request.query().value(), target.api(), target.preview())),
              "it answered null");
      return new Fact(
          request.name(),
          request.query(),
          answer.scope(),
          answer.state(),
          answer.reason(),
          new Values.Texts(answer.values()),
          answer.evidence());
    } catch (Exception | LinkageError e) { // Other languages throw what they do not declare.
      String name = probe.getClass().getName();
      diagnostics.report(
          Tag.CustomProbeFailed,
          request.request().position(),
          CustomProbes.failed(name, e) + "; " + request.name() + " is UNKNOWN.");
      return unknown(request, "the probe " + name + " failed");
    }
  }

  private static Fact unknown(TypedProbe<CustomQuery> request, String reason) {
    return new Fact(
        request.name(),
        request.query(),
        Scope.TARGET,
        State.UNKNOWN,
        reason,
        Values.none(),
        List.of());
  }

  private String nobody(String kind) {
    String hint =
        Nearest.to(kind, probes.keySet())
            .map(near -> " Did you mean " + Quote.of(near) + "?")
            .orElse("");
    String known = probes.isEmpty() ? "none" : String.join(", ", probes.keySet());
    return "No probe on the processor path answers the kind "
        + Quote.of(kind)
        + "."
        + hint
        + "\n  known kinds: "
        + known
        + "\n  next: put the jar with its dev.autocfg.probes.Probe on the processor path.";
  }

  private String several(String kind) {
    return "More than one probe on the processor path answers the kind "
        + Quote.of(kind)
        + ": "
        + probes.get(kind).stream()
            .map(probe -> probe.getClass().getName())
            .sorted()
            .collect(Collectors.joining(", "))
        + ".\n  next: leave one of them on the processor path.";
  }
}
