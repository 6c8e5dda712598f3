package dev.autocfg.processor.plan;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.CfgRequest;
import dev.autocfg.processor.request.ProbeRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The planner of the classes of constants. */
public final class CfgPlanner {
  private final int release;
  private final Reports reports;

  /** Creates a planner for a compilation that sees a release of the JDK API. */
  public CfgPlanner(int release, Reports reports) {
    this.release = release;
    this.reports = reports;
  }

  /** Returns a plan for each request; names that would collide are reported. */
  public List<CfgPlan> plan(List<CfgRequest> requests, Facts facts) {
    List<CfgPlan> plans = new ArrayList<>();
    Map<String, CfgRequest> classes = new HashMap<>();
    for (CfgRequest request : requests) {
      String name = request.qualifiedName();
      CfgRequest other = classes.putIfAbsent(request.key(), request);
      if (other != null) {
        collision(request, name, request.element().toString(), other.element().toString());
      }
      plans.add(plan(request, facts));
    }
    return plans;
  }

  private CfgPlan plan(CfgRequest request, Facts known) {
    Map<String, String> fields = new HashMap<>();
    SortedMap<String, Fact> answers = new TreeMap<>();
    for (ProbeRequest probe : request.probes()) {
      known.of(probe).ifPresent(fact -> answers.put(probe.name(), fact));
      for (String field : CfgPlan.fields(probe)) {
        String other = fields.putIfAbsent(field, probe.name());
        if (other != null && !other.equals(probe.name())) {
          collision(request, field, "the probe " + probe.name(), "the probe " + other);
          break; // The other fields of a library would only repeat it.
        }
      }
    }
    List<Fact> facts = List.copyOf(answers.values());
    new ClassFileLimit(reports).constants(facts, request.position());
    return new CfgPlan(request, release, facts);
  }

  private void collision(CfgRequest request, String name, String one, String other) {
    reports.add(
        Tag.NameCollision,
        request.position(),
        one + " and " + other + " would both give " + name + ".\n  next: rename one of them.");
  }
}
