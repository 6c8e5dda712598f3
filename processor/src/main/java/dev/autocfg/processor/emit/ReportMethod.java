package dev.autocfg.processor.emit;

import dev.autocfg.probes.fact.Fact;
import dev.autocfg.probes.text.ConstantText;
import java.util.List;
import java.util.Map;

/** Writes {@code report()}, which gives the facts of a {@code FooCfg} as data. */
record ReportMethod(Imports imports, String modifiers) {
  private static final String NEXT = ",\n            ";

  /**
   * Returns the method; the list is made in it, so that the class itself loads fast. The list's
   * type argument spares javac an inference over all entries.
   */
  String of(List<Fact> facts) {
    String type = imports.name("dev.autocfg.runtime.RecordedFact");
    String list = imports.name("java.util.List");
    StringBuilder text =
        new StringBuilder(
            "  /**\n   * Returns the facts as data, in the words of the constants.\n");
    text.append("   */\n  ").append(modifiers).append("static ");
    text.append(list).append('<').append(type).append("> report() {\n    return ");
    text.append(list).append(".<").append(type).append(">of(");
    String separator = "\n        ";
    for (Fact fact : facts) {
      text.append(separator);
      append(fact, type, text);
      separator = ",\n        ";
    }
    return text.append(");\n  }\n").toString();
  }

  private void append(Fact fact, String type, StringBuilder text) {
    text.append("new ").append(type).append("(\n            ");
    text.append(ConstantText.of(fact.name())).append(NEXT);
    text.append(ConstantText.of(fact.question())).append(NEXT);
    text.append(type).append(".State.").append(fact.state()).append(NEXT);
    text.append(ConstantText.of(fact.reason()));
    if (!fact.values().isEmpty()) {
      text.append(NEXT).append(values(fact.values()));
    }
    text.append(')');
  }

  private String values(Map<String, String> values) {
    String map = imports.name("java.util.Map");
    StringBuilder text = new StringBuilder(map).append(".ofEntries(");
    String separator = "";
    for (Map.Entry<String, String> entry : values.entrySet()) {
      text.append(separator).append(map).append(".entry(");
      text.append(ConstantText.of(entry.getKey())).append(", ");
      text.append(ConstantText.of(entry.getValue())).append(')');
      separator = ", ";
    }
    return text.append(')').toString();
  }
}
