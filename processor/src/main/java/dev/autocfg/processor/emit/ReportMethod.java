package dev.autocfg.processor.emit;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.language.text.ConstantText;
import dev.autocfg.runtime.generated.GeneratedCode;
import java.util.List;
import java.util.Map;

/**
 * The code of {@code report()}, which gives the facts of a {@code FooCfg} as data: a table of
 * strings, which a compiler takes faster than a call for each.
 */
record ReportMethod(Imports imports, String modifiers, String className) {
  // Names, not classes: the run time is not on the processor's own class path.
  private static final String FACTS = "dev.autocfg.runtime.generated.RecordedFacts";
  private static final String GUARD = "dev.autocfg.runtime.generated.GeneratedCode";

  /** Returns the method; the list is made in it, so that the class itself loads fast. */
  String of(List<Fact> facts) {
    String type = imports.name("dev.autocfg.runtime.RecordedFact");
    StringBuilder text =
        new StringBuilder(
            "  /**\n   * Returns the facts as data, in the words of the constants.\n");
    text.append("   */\n  ").append(modifiers).append("static ");
    text.append(imports.name("java.util.List")).append('<').append(type).append("> report() {\n");
    text.append("    try {\n      return ").append(imports.name(FACTS));
    text.append(".listOf(\n          new String[][] {\n");
    facts.forEach(fact -> append(fact, text));
    text.append("          });\n    } catch (LinkageError e) {\n      throw ");
    text.append(imports.name(GUARD));
    text.append(".mismatch(").append(className).append(".class, ");
    text.append(ConstantText.of(GeneratedCode.VERSION)).append(", e);\n    }\n");
    return text.append("  }\n").toString();
  }

  private static void append(Fact fact, StringBuilder text) {
    text.append("            {\n              ").append(ConstantText.of(fact.name()));
    append(fact.query().words(), text);
    append(fact.state().name(), text);
    append(fact.reason(), text);
    for (Map.Entry<String, String> value : fact.values().texts().entrySet()) {
      append(value.getKey(), text);
      append(value.getValue(), text);
    }
    text.append("\n            },\n");
  }

  private static void append(String string, StringBuilder text) {
    text.append(",\n              ").append(ConstantText.of(string));
  }
}
