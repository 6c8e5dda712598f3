package dev.autocfg.processor.emit;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.processor.plan.CfgPlan;
import dev.autocfg.processor.request.GeneratedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes {@code FooCfg}: the answers of the probes on one element as constants. */
public final class CfgEmitter {
  private CfgEmitter() {}

  /** Returns the class and its record. */
  public static List<GeneratedFile> emit(CfgPlan plan, SourceHead head) {
    GeneratedName name = plan.request().name();
    String className = plan.request().className();
    String qualified =
        name.packageName().isEmpty() ? className : name.packageName() + "." + className;
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
    SortedMap<String, Object> facts = new TreeMap<>();
    for (Fact fact : plan.facts()) {
      facts.put(fact.name(), fact(fact));
    }
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("schema", 1);
    record.put("kind", "config");
    record.put("class", qualified);
    record.put("release", plan.release());
    record.put("facts", facts);
    return record;
  }

  private static Map<String, Object> fact(Fact fact) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("question", fact.question());
    entry.put("scope", fact.scope().toString());
    entry.put("state", fact.state().toString());
    entry.put("reason", fact.reason());
    entry.put("values", fact.values());
    return entry;
  }
}
