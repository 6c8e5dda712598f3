package dev.autocfg.processor;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.processor.plan.CfgPlan;
import dev.autocfg.processor.read.ProbeRequest;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells the builder of headers that could not be asked, once for each cause, and of literals that
 * are not of the type that the constant has.
 *
 * @param isOurs says which probes are left to this processor, so that none is reported by both
 */
record HeaderReport(Diagnostics diagnostics, Predicate<ProbeRequest> isOurs) {
  void report(Collection<ProbeRequest.OfHeader> probes, Map<String, Fact> facts) {
    Map<String, List<ProbeRequest.OfHeader>> unknown = new LinkedHashMap<>();
    for (ProbeRequest.OfHeader probe : probes) {
      Fact fact = facts.get(probe.name());
      if (isOurs.test(probe)) {
        checkType(probe, fact);
        if (fact.state() == State.UNKNOWN) {
          unknown.computeIfAbsent(cause(fact), k -> new ArrayList<>()).add(probe);
        }
      }
    }
    unknown.forEach(this::unknown);
  }

  private static String cause(Fact fact) {
    return fact.reason() + ".\n  " + String.join("\n  ", fact.evidence());
  }

  private void unknown(String cause, List<ProbeRequest.OfHeader> probes) {
    List<String> names = probes.stream().map(ProbeRequest::name).toList();
    List<String> without =
        probes.stream()
            .filter(probe -> probe.hasValue() && probe.otherwise().isEmpty())
            .map(probe -> CfgPlan.valueField(probe.name()))
            .toList();
    diagnostics.report(
        Tag.HeaderNotAsked,
        probes.get(0).position(),
        String.join(", ", names)
            + " could not be asked: "
            + cause
            + (without.isEmpty()
                ? ""
                : "\n  There is no "
                    + String.join(", ", without)
                    + " meanwhile: give a value with defaultValue."));
  }

  private void checkType(ProbeRequest.OfHeader probe, Fact fact) {
    String type = fact.values().get(Fact.CONSTANT_TYPE);
    probe
        .otherwise()
        .filter(literal -> fact.present() && !literal.type().equals(type))
        .ifPresent(
            literal ->
                diagnostics.report(
                    Tag.TypeMismatch,
                    probe.otherwiseAt(),
                    probe.header().subject().text()
                        + " is "
                        + type
                        + " in Java, and defaultValue = "
                        + literal.text()
                        + " is "
                        + literal.type()
                        + ".\n  next: write a literal of the type "
                        + type
                        + (type.equals("long") ? ", with an L at its end." : ".")));
  }
}
