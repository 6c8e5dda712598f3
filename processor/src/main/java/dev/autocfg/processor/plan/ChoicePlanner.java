package dev.autocfg.processor.plan;

import dev.autocfg.probes.condition.Atom;
import dev.autocfg.probes.condition.Condition;
import dev.autocfg.probes.condition.ConditionCheck;
import dev.autocfg.probes.condition.ConditionException;
import dev.autocfg.probes.condition.ConditionParser;
import dev.autocfg.probes.condition.Fault;
import dev.autocfg.probes.condition.NameKind;
import dev.autocfg.probes.condition.Truth;
import dev.autocfg.processor.read.CandidateRequest;
import dev.autocfg.processor.read.GeneratedName;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Decides what is left of each candidate's condition, and puts the candidates in order. */
public final class ChoicePlanner {
  private final Elements elements;
  private final Diagnostics diagnostics;
  private final CandidateCheck check;

  /** Creates a planner for one compilation. */
  public ChoicePlanner(Elements elements, Types types, Diagnostics diagnostics) {
    this.elements = elements;
    this.diagnostics = diagnostics;
    this.check = new CandidateCheck(elements, types, diagnostics);
  }

  /**
   * Returns the parsed conditions of the candidates; those with a fault are reported and missing.
   *
   * @param known the names that conditions may use
   */
  public Map<CandidateRequest, Condition> parse(
      Collection<CandidateRequest> candidates, Map<String, NameKind> known) {
    Map<CandidateRequest, Condition> parsed = new LinkedHashMap<>();
    for (CandidateRequest candidate : candidates) {
      check.check(candidate);
      parse(candidate, ConditionCheck.knowing(known)).ifPresent(c -> parsed.put(candidate, c));
    }
    return parsed;
  }

  private Optional<Condition> parse(CandidateRequest candidate, ConditionCheck names) {
    List<Fault> faults = names.check(candidate.when());
    for (Fault fault : faults) {
      diagnostics.report(
          fault.kind() == Fault.Kind.UNKNOWN_NAME ? Tag.UnknownName : Tag.BadCondition,
          candidate.whenAt(),
          "when = \"" + candidate.when() + "\": " + fault.describe());
    }
    try {
      return faults.isEmpty()
          ? Optional.of(ConditionParser.parse(candidate.when()))
          : Optional.empty();
    } catch (ConditionException e) {
      throw new IllegalStateException(e); // The check parses too.
    }
  }

  /**
   * Decides the choices, by the contract's name.
   *
   * @param answer what the build knows of an atom
   * @param reason why an atom is FALSE at build, for the explanation at run time
   */
  public List<ChoicePlan> plan(
      Map<CandidateRequest, Condition> conditions,
      Function<Atom, Truth> answer,
      Function<Atom, String> reason) {
    SortedMap<String, List<CandidatePlan>> byContract = new TreeMap<>();
    conditions.forEach(
        (request, condition) ->
            byContract
                .computeIfAbsent(
                    request.contract().getQualifiedName().toString(), k -> new ArrayList<>())
                .add(decide(request, condition, answer, reason)));
    List<ChoicePlan> plans = new ArrayList<>();
    byContract.values().forEach(candidates -> plans.add(choice(candidates)));
    return plans;
  }

  private static CandidatePlan decide(
      CandidateRequest request,
      Condition condition,
      Function<Atom, Truth> answer,
      Function<Atom, String> reason) {
    Condition left = condition.simplify(answer);
    String refusal =
        left.equals(Condition.Constant.NEVER)
            ? condition.atoms().stream()
                .filter(atom -> answer.apply(atom) != Truth.OPEN)
                .map(reason)
                .distinct()
                .collect(Collectors.joining("; ", "\"" + condition + "\" does not hold: ", ""))
            : "";
    return new CandidatePlan(request, left, refusal);
  }

  private ChoicePlan choice(List<CandidatePlan> candidates) {
    candidates.sort(
        Comparator.comparingInt((CandidatePlan c) -> c.request().rank())
            .thenComparing(c -> c.request().type().getQualifiedName().toString()));
    for (int i = 1; i < candidates.size(); i++) {
      CandidateRequest one = candidates.get(i - 1).request();
      CandidateRequest other = candidates.get(i).request();
      if (one.rank() == other.rank()) {
        diagnostics.report(
            Tag.EqualRanks,
            other.rankAt(),
            one.type()
                + " and "
                + other.type()
                + " both have rank "
                + one.rank()
                + " for "
                + one.contract()
                + ".\n  The lowest rank is asked first; give each its own.");
      }
    }
    var contract = candidates.get(0).request().contract();
    return new ChoicePlan(GeneratedName.of(elements, contract), contract, candidates);
  }
}
