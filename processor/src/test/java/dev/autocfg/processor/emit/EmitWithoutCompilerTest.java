package dev.autocfg.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.query.TypeQuery;
import dev.autocfg.language.condition.Condition;
import dev.autocfg.processor.plan.BuildAnswers;
import dev.autocfg.processor.plan.CandidatePlan;
import dev.autocfg.processor.plan.CfgPlan;
import dev.autocfg.processor.plan.ChoicePlan;
import dev.autocfg.processor.plan.NativeUses;
import dev.autocfg.processor.request.HandmadeRequests;
import dev.autocfg.processor.request.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Writes what was planned by hand. */
final class EmitWithoutCompilerTest {
  private static final SourceHead HEAD = new SourceHead("t.Foo", "");
  private static final TypeQuery HEX = new TypeQuery("java.util.HexFormat");

  private static CandidatePlan candidate(String name, int rank, String refusal) {
    Condition condition = refusal.isEmpty() ? Condition.Constant.ALWAYS : Condition.Constant.NEVER;
    return new CandidatePlan(
        HandmadeRequests.candidate(name, "", rank),
        condition,
        condition,
        refusal,
        NativeUses.NONE,
        new BuildAnswers(Map.of(), 17, false, Optional.empty()));
  }

  @Test
  void aClassOfConstants() {
    Fact fact = Fact.of("hex", HEX, State.PRESENT, "it is there");
    CfgPlan plan =
        new CfgPlan(
            HandmadeRequests.config("Foo", HandmadeRequests.probe("hex", HEX)), 17, List.of(fact));

    List<GeneratedFile> files = CfgEmitter.emit(plan, HEAD);

    assertEquals(List.of("t.FooCfg", "META-INF/autocfg/t.FooCfg.json"), names(files));
    assertEquals(
        """
        """,
        files.get(0).text());
  }

  @Test
  void aChoice() {
    ChoicePlan plan =
        new ChoicePlan(
            HandmadeRequests.config("Foo").name(),
            new TypeRef("t", List.of("Foo"), "", false),
            List.of(candidate("Fast", 1, "it is slow"), candidate("Slow", 2, "")),
            new TreeMap<>());

    List<GeneratedFile> files = ChoiceEmitter.emit(plan, HEAD);

    assertEquals(List.of("t.FooChoice", "META-INF/autocfg/t.FooChoice.json"), names(files));
    assertEquals(
        """
        """,
        files.get(0).text());
  }

  private static List<String> names(List<GeneratedFile> files) {
    return files.stream().map(GeneratedFile::name).toList();
  }
}
