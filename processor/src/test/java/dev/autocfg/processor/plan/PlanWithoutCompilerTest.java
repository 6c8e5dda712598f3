package dev.autocfg.processor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.query.TypeQuery;
import dev.autocfg.language.condition.Condition;
import dev.autocfg.processor.report.Report;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.request.CandidateRequest;
import dev.autocfg.processor.request.HandmadeRequests;
import dev.autocfg.processor.request.ProbeRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Plans from requests that no compiler has read. */
final class PlanWithoutCompilerTest {
  private static final ProbeRequest HEX =
      HandmadeRequests.probe("hex", new TypeQuery("java.util.HexFormat"));
  private static final ProbeRequest VECTOR =
      HandmadeRequests.probe("vector", new TypeQuery("jdk.incubator.vector.ByteVector"));

  private final Reports reports = new Reports();

  private static Facts facts() {
    return new Facts(
        Map.of(
            HEX.key(), Fact.of("hex", HEX.query(), State.PRESENT, "it is there"),
            VECTOR.key(),
                Fact.of("vector", VECTOR.query(), State.ABSENT, "there is no such type")));
  }

  private String choice(CandidateRequest... candidates) {
    Map<CandidateRequest, Condition> conditions =
        new ConditionPlanner(List.of(HEX, VECTOR), reports).parse(List.of(candidates));
    BuildAnswers answers =
        new BuildAnswers(
            Map.of(
                "hex", facts().of(HEX).orElseThrow(), "vector", facts().of(VECTOR).orElseThrow()),
            17,
            false,
            Optional.empty());
    return new ChoicePlanner(reports)
        .plan(conditions, candidate -> answers, new TreeMap<>(), List.of()).stream()
            .flatMap(plan -> plan.candidates().stream())
            .map(plan -> plan.request().type() + ": " + plan.condition() + refusal(plan))
            .collect(Collectors.joining("\n"));
  }

  private static String refusal(CandidatePlan plan) {
    return plan.refusal().isEmpty() ? "" : ", " + plan.refusal();
  }

  private List<String> messages() {
    return reports.list().stream().map(Report::text).toList();
  }

  @Test
  void aClassOfConstantsHasItsFactsByName() {
    List<CfgPlan> plans =
        new CfgPlanner(17, reports)
            .plan(List.of(HandmadeRequests.config("Foo", VECTOR, HEX)), facts());

    assertEquals(1, plans.size());
    assertEquals(
        List.of("hex PRESENT", "vector ABSENT"),
        plans.get(0).facts().stream().map(fact -> fact.name() + " " + fact.state()).toList());
    assertEquals(List.of(), messages());
  }

  @Test
  void twoClassesOfOneNameAreReported() {
    new CfgPlanner(17, reports)
        .plan(
            List.of(HandmadeRequests.config("Foo", HEX), HandmadeRequests.config("Foo", VECTOR)),
            facts());

    assertEquals(
        List.of(
            "[NameCollision] t.Foo and t.Foo would both give t.FooCfg.\n  next: rename one of"
                + " them."),
        messages());
  }

  @Test
  void whatTheBuildKnowsIsDecidedAndTheRestIsLeft() {
    assertEquals(
        """
        t.Fast: false, "hex && vector" does not hold: it is there; there is no such type
        t.Linux: os == linux
        t.Slow: true\
        """,
        choice(
            HandmadeRequests.candidate("Slow", "", 3),
            HandmadeRequests.candidate("Linux", "hex && os == linux", 2),
            HandmadeRequests.candidate("Fast", "hex && vector", 1)));
    assertEquals(List.of(), messages());
  }

  @Test
  void equalRanksAreReported() {
    choice(HandmadeRequests.candidate("A", "", 1), HandmadeRequests.candidate("B", "hex", 1));

    assertEquals(
        List.of(
            "[EqualRanks] t.A and t.B both have rank 1 for t.Foo.\n  next: give each its own; the"
                + " lowest rank is asked first."),
        messages());
  }
}
