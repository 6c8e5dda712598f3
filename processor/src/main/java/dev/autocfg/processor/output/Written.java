package dev.autocfg.processor.output;

import dev.autocfg.processor.plan.CandidatePlan;
import dev.autocfg.processor.plan.ChoicePlan;
import dev.autocfg.processor.plan.NativePlan;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.CfgRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The classes that earlier rounds wrote: each can be written once. */
public final class Written {
  private final Set<String> configs = new HashSet<>();
  private final Set<String> natives = new HashSet<>();
  private final Map<String, List<String>> choices = new HashMap<>();

  /** Creates an empty memory for one compilation. */
  public Written() {}

  /** Returns whether a class of constants is to be written now. */
  public boolean isNew(CfgRequest request) {
    return configs.add(request.key());
  }

  /** Returns whether a binding is to be written now. */
  public boolean isNew(NativePlan plan) {
    return natives.add(plan.request().name().key("Native"));
  }

  /** Returns whether a choice is to be written now. */
  public boolean isNew(ChoicePlan plan) {
    return choices.putIfAbsent(plan.name().key("Choice"), candidates(plan)) == null;
  }

  private static List<String> candidates(ChoicePlan plan) {
    return plan.candidates().stream().map(c -> c.request().type().key()).toList();
  }

  /** Returns the reports about candidates that others generated after the choice was written. */
  public Reports late(ChoicePlan plan) {
    Reports reports = new Reports();
    List<String> earlier = choices.getOrDefault(plan.name().key("Choice"), List.of());
    for (CandidatePlan candidate : plan.candidates()) {
      if (!earlier.isEmpty() && !earlier.contains(candidate.request().type().key())) {
        reports.add(
            Tag.LateElement,
            candidate.request().position(),
            "The candidate "
                + candidate.request().type()
                + " was generated after "
                + plan.name().with("Choice")
                + ".\n  next: declare in source a candidate that calls the generated class.");
      }
    }
    return reports;
  }
}
