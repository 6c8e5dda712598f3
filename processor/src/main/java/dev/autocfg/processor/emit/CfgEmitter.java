package dev.autocfg.processor.emit;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.fact.FactJson;
import dev.autocfg.processor.plan.CfgPlan;
import dev.autocfg.processor.read.GeneratedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;

/** Writes {@code FooCfg}: the answers of the probes on one element as constants. */
public final class CfgEmitter {
  private final Output output;

  /** Creates an emitter for one compilation. */
  public CfgEmitter(Output output) {
    this.output = output;
  }

  /** Writes the class and its record. */
  public void emit(CfgPlan plan) {
    GeneratedName name = plan.request().name();
    Element origin = plan.request().element();
    String className = plan.request().className();
    String qualified =
        name.packageName().isEmpty() ? className : name.packageName() + "." + className;
    String text =
        new CfgSource(plan)
            .text(
                Output.head(origin, inputs(plan)),
                output.generator(origin, plan.request().name().isPublic()));
    output.source(qualified, text, List.of(origin));
    output.record(qualified, record(plan, qualified), List.of(origin));
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
