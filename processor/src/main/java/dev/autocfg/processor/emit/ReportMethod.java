package dev.autocfg.processor.emit;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.language.text.ConstantText;
import dev.autocfg.runtime.generated.GeneratedCode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The code of {@code report()}, which gives the facts of a {@code FooCfg} as data: a table of
 * strings, which a compiler takes faster than a call for each.
 *
 * <p>Where the table is large, each part of it is made by a class of its own, since a method has at
 * most 65,535 bytes (JVMS 4.7.3) and a class as many constants.
 */
record ReportMethod(Imports imports, String modifiers, String className, Set<String> fields) {
  // Names, not classes: the run time is not on the processor's own class path.
  private static final String FACTS = "dev.autocfg.runtime.generated.RecordedFacts";
  private static final String GUARD = "dev.autocfg.runtime.generated.GeneratedCode";

  /** Returns the method; the list is made in it, so that the class itself loads fast. */
  String of(List<Fact> facts) {
    List<List<Fact>> parts = MethodParts.of(facts, ReportMethod::bytes);
    String type = imports.name("dev.autocfg.runtime.RecordedFact");
    String list = imports.name("java.util.List");
    StringBuilder text =
        new StringBuilder(
            "  /**\n   * Returns the facts as data, in the words of the constants.\n");
    text.append("   */\n  ").append(modifiers).append("static ");
    text.append(list).append('<').append(type).append("> report() {\n    try {\n");
    if (parts.size() == 1) {
      text.append("      return ").append(imports.name(FACTS)).append(".listOf(\n          ");
      table(facts, "          ", text);
      text.append(");\n");
    } else {
      String array = imports.name("java.util.ArrayList");
      text.append("      ").append(list).append('<').append(type).append("> facts = new ");
      text.append(array).append("<>();\n");
      for (int i = 0; i < parts.size(); i++) {
        text.append("      facts.addAll(").append(part(i)).append(".facts());\n");
      }
      text.append("      return ").append(list).append(".copyOf(facts);\n");
    }
    text.append("    } catch (LinkageError e) {\n      throw ");
    text.append(imports.name(GUARD));
    text.append(".mismatch(").append(className).append(".class, ");
    text.append(ConstantText.of(GeneratedCode.VERSION)).append(", e);\n    }\n  }\n");
    if (parts.size() > 1) {
      for (int i = 0; i < parts.size(); i++) {
        nested(part(i), parts.get(i), list + "<" + type + ">", text);
      }
    }
    return text.toString();
  }

  /** Returns the name of a nested class, which is not that of a field or of the class around it. */
  private String part(int index) {
    Set<String> taken = new HashSet<>(fields);
    taken.add(className);
    String name = "Report" + (index + 1);
    while (taken.contains(name)) {
      name += "_";
    }
    return name;
  }

  private void nested(String name, List<Fact> facts, String result, StringBuilder text) {
    text.append("\n  private static final class ").append(name).append(" {\n");
    text.append("    static ").append(result).append(" facts() {\n      return ");
    text.append(imports.name(FACTS)).append(".listOf(\n          ");
    table(facts, "          ", text);
    text.append(");\n    }\n  }\n");
  }

  private static int bytes(Fact fact) {
    int strings = 4;
    for (String value : fact.values().texts().values()) {
      strings += 2 + value.length() / 10_000; // A long one is made of parts.
    }
    return 10 + 8 * strings;
  }

  private static void table(List<Fact> facts, String indent, StringBuilder text) {
    text.append("new String[][] {\n");
    facts.forEach(fact -> append(fact, indent + "  ", text));
    text.append(indent).append('}');
  }

  private static void append(Fact fact, String indent, StringBuilder text) {
    text.append(indent).append("{\n").append(indent).append("  ");
    text.append(ConstantText.of(fact.name()));
    append(fact.query().words(), indent, text);
    append(fact.state().name(), indent, text);
    append(fact.reason(), indent, text);
    for (Map.Entry<String, String> value : fact.values().texts().entrySet()) {
      append(value.getKey(), indent, text);
      append(value.getValue(), indent, text);
    }
    text.append('\n').append(indent).append("},\n");
  }

  private static void append(String string, String indent, StringBuilder text) {
    text.append(",\n").append(indent).append("  ").append(ConstantText.ofAnyLength(string));
  }
}
