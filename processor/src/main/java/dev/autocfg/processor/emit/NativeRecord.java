package dev.autocfg.processor.emit;

import dev.autocfg.inspect.fact.FactJson;
import dev.autocfg.processor.binding.FunctionPlan;
import dev.autocfg.processor.plan.NativePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The record of a binding. */
final class NativeRecord {
  private NativeRecord() {}

  static GeneratedFile of(NativePlan plan, String ffm) {
    List<String> functions = new ArrayList<>();
    for (FunctionPlan function : plan.functions()) {
      functions.add(function.prototype().declaration());
    }
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("schema", FactJson.SCHEMA);
    record.put("kind", "native");
    record.put("class", plan.request().name().qualified("Native"));
    record.put("interface", plan.request().type().qualifiedName());
    record.put("library", plan.library().name());
    record.put("headers", plan.request().headers());
    record.put("prototypes", plan.checked());
    record.put("sonames", plan.library().sonames());
    record.put("versions", plan.library().version().toString());
    record.put("symbols", plan.requiredSymbols());
    record.put("functions", functions);
    record.put("ffm", ffm);
    return GeneratedFile.record(plan.request().name().qualified("Native"), record);
  }
}
