package dev.autocfg.processor.plan;

import dev.autocfg.language.condition.Atom;
import dev.autocfg.language.condition.Condition;
import dev.autocfg.language.condition.ConditionCheck;
import dev.autocfg.language.condition.ConditionException;
import dev.autocfg.language.condition.ConditionParser;
import dev.autocfg.language.condition.Fault;
import dev.autocfg.language.condition.NameKind;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.CandidateRequest;
import dev.autocfg.processor.request.ProbeRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The reader of the conditions of candidates, and of what they ask for. */
public final class ConditionPlanner {
  private final ConditionCheck names;
  private final Reports reports;

  /** Creates a planner that knows the names of these probes. */
  public ConditionPlanner(Collection<ProbeRequest> probes, Reports reports) {
    SortedMap<String, NameKind> known = new TreeMap<>();
    for (ProbeRequest probe : probes) {
      known.put(probe.name(), probe.query().conditionName());
    }
    this.names = ConditionCheck.knowing(known);
    this.reports = reports;
  }

  /** Returns each candidate with its condition; those with a fault are reported and missing. */
  public Map<CandidateRequest, Condition> parse(Collection<CandidateRequest> candidates) {
    Map<CandidateRequest, Condition> parsed = new LinkedHashMap<>();
    for (CandidateRequest candidate : candidates) {
      parse(candidate).ifPresent(condition -> parsed.put(candidate, condition));
    }
    return parsed;
  }

  private Optional<Condition> parse(CandidateRequest candidate) {
    return parse(
        candidate.when(),
        (tag, message) ->
            reports.add(
                tag, candidate.whenAt(), "when = \"" + candidate.when() + "\": " + message));
  }

  /** Returns the condition that a text writes; nothing if it has faults, which are handed on. */
  public Optional<Condition> parse(String when, BiConsumer<Tag, String> report) {
    List<Fault> faults = names.check(when);
    for (Fault fault : faults) {
      boolean isUnknown = fault.kind() == Fault.Kind.UNKNOWN_NAME;
      report.accept(isUnknown ? Tag.UnknownName : Tag.BadCondition, fault.describe());
    }
    try {
      return faults.isEmpty() ? Optional.of(ConditionParser.parse(when)) : Optional.empty();
    } catch (ConditionException e) {
      throw new IllegalStateException(e); // The check parses too.
    }
  }

  /** Returns the names of the probes that conditions ask. */
  public static Set<String> probesIn(Collection<Condition> conditions) {
    Set<String> asked = new TreeSet<>();
    for (Condition condition : conditions) {
      for (Atom atom : condition.atoms()) {
        if (atom instanceof Atom.Present present) {
          asked.add(present.name());
        }
      }
    }
    return asked;
  }
}
