package dev.autocfg.processor.emit;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.fact.FactJson;
import dev.autocfg.processor.plan.CfgPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The emitter of {@code FooCfg}: the answers of the probes on one element as constants. */
public final class CfgEmitter {
  private CfgEmitter() {}

  /** Returns the class and its record. */
  public static List<GeneratedFile> emit(CfgPlan plan, SourceHead head) {
    String qualified = plan.request().qualifiedName();
    String text = new CfgSource(plan, head).text(head.comment(inputs(plan)));
    return List.of(
        GeneratedFile.source(qualified, text),
        GeneratedFile.record(qualified, record(plan, qualified)));
  }

  private static String inputs(CfgPlan plan) {
    StringBuilder inputs = new StringBuilder("release ").append(plan.release());
    for (Fact fact : plan.facts()) {
      inputs.append(", ").append(fact.name()).append('=').append(fact.state());
    }
    return inputs.toString();
  }

  private static Map<String, Object> record(CfgPlan plan, String qualified) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("schema", FactJson.SCHEMA);
    record.put("kind", "config");
    record.put("class", qualified);
    record.put("release", plan.release());
    record.put("facts", plan.facts().stream().map(FactJson::published).toList());
    return record;
  }
}
