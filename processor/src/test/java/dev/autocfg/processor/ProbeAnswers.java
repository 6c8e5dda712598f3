package dev.autocfg.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks for types with {@code @ProbeType}, and by using them. */
final class ProbeAnswers {
  private static final Pattern FACT =
      Pattern.compile("\"name\": \"p(\\d+)\",.*?\"state\": \"(\\w+)\"", Pattern.DOTALL);

  private ProbeAnswers() {}

  /** Returns a source that asks for each type. */
  static String asking(List<String> types) {
    StringBuilder source = new StringBuilder("package t;\n\n@dev.autocfg.Autocfg\n");
    for (int i = 0; i < types.size(); i++) {
      source.append("@dev.autocfg.ProbeType(name = \"p" + i + "\", value = \"" + types.get(i));
      source.append("\")\n");
    }
    return source.append("interface Asking {}\n").toString();
  }

  /** Returns a source that uses a type, of a class of its own. */
  static String using(String type, int index) {
    return "package t;\n\nclass Use" + index + " {\n  Object use = " + type + ".class;\n}\n";
  }

  /** Returns the states by type, from the record of what was asked. */
  static Map<String, String> states(List<String> types, String record) {
    Map<String, String> states = new TreeMap<>();
    for (MatchResult fact : FACT.matcher(record).results().collect(Collectors.toList())) {
      states.put(types.get(Integer.parseInt(fact.group(1))), fact.group(2));
    }
    if (states.size() != types.size()) {
      throw new AssertionError("not every type was answered in " + record);
    }
    return states;
  }

  /** Returns the types whose uses have no error; the errors are named by their source files. */
  static List<String> usable(List<String> types, List<String> filesWithErrors) {
    List<String> usable = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      String file = "Use" + i + ".java";
      if (filesWithErrors.stream().noneMatch(name -> name.endsWith(file))) {
        usable.add(types.get(i));
      }
    }
    return usable;
  }
}
