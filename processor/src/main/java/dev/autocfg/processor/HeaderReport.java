package dev.autocfg.processor;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.query.HeaderQuery;
import dev.autocfg.processor.plan.CfgPlan;
import dev.autocfg.processor.read.ProbeRequest;
import dev.autocfg.processor.read.TypedProbe;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reports headers that could not be asked, once for each cause, and default values of another type
 * than the constant's.
 *
 * @param isOurs returns which probes are left to this processor, so that none is reported by both
 */
record HeaderReport(Diagnostics diagnostics, Predicate<ProbeRequest> isOurs) {
  void report(Collection<TypedProbe<HeaderQuery>> probes, Map<ProbeRequest.Key, Fact> facts) {
    Map<String, List<TypedProbe<HeaderQuery>>> unknown = new LinkedHashMap<>();
    for (TypedProbe<HeaderQuery> probe : probes) {
      Fact fact = facts.get(probe.request().key());
      if (isOurs.test(probe.request())) {
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

  private void unknown(String cause, List<TypedProbe<HeaderQuery>> probes) {
    List<String> names = probes.stream().map(TypedProbe::name).toList();
    List<String> without =
        probes.stream()
            .filter(probe -> probe.query().hasValue() && probe.query().defaultValue().isEmpty())
            .map(probe -> CfgPlan.valueField(probe.name()))
            .toList();
    diagnostics.report(
        Tag.HeaderNotAsked,
        probes.get(0).request().position(),
        String.join(", ", names)
            + " could not be asked: "
            + cause
            + (without.isEmpty()
                ? ""
                : "\n  There is no "
                    + String.join(", ", without)
                    + " meanwhile: give a value with defaultValue."));
  }

  private void checkType(TypedProbe<HeaderQuery> probe, Fact fact) {
    if (!fact.present() || fact.values().constant().isEmpty()) {
      return;
    }
    String type = fact.values().constant().get().type();
    probe
        .query()
        .defaultValue()
        .filter(literal -> !literal.type().equals(type))
        .ifPresent(
            literal ->
                diagnostics.report(
                    Tag.TypeMismatch,
                    probe.request().at("defaultValue"),
                    probe.query().subject().text()
                        + " is "
                        + type
                        + " in Java, and defaultValue = "
                        + literal.expression()
                        + " is "
                        + literal.type()
                        + ".\n  next: write a literal of the type "
                        + type
                        + (type.equals("long") ? ", with an L at its end." : ".")));
  }
}
