package dev.autocfg.processor.jdk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The sources of uses: each snippet in one of its own, and all others of a package as methods, one
 * a line, of one class, which a compiler reads faster than many.
 */
final class UseSources {
  private static final String SNIPPET = "AutocfgSnippet";
  private static final String OTHERS = "AutocfgUses";

  private final SortedMap<String, String> texts = new TreeMap<>();
  private final Map<Use, Place> places = new LinkedHashMap<>();
  private final Map<String, StringBuilder> others = new TreeMap<>();
  private final Map<String, Integer> lines = new TreeMap<>();

  /**
   * The place of a use.
   *
   * @param source the qualified name of the source's class
   * @param line the line that the use is; 0 where it is the whole source
   */
  record Place(String source, int line) {
    boolean has(NestedCheck.Fault fault) {
      return source.equals(fault.source()) && (line == 0 || line == fault.line());
    }
  }

  /** Writes uses, each in the package that it is asked for. */
  static UseSources of(List<Use> uses, Function<Use, String> packages) {
    UseSources sources = new UseSources();
    for (Use use : uses) {
      sources.add(use, packages.apply(use));
    }
    sources.others.forEach((name, text) -> sources.texts.put(name, text.append("}\n").toString()));
    return sources;
  }

  /** Returns the sources by the qualified names of their classes. */
  SortedMap<String, String> texts() {
    return texts;
  }

  /** Returns where each use is, in the order they were given. */
  Map<Use, Place> places() {
    return places;
  }

  private void add(Use use, String packageName) {
    if (use.isSnippet()) {
      String name = qualified(packageName, SNIPPET + places.size());
      texts.put(
          name, head(use, packageName, SNIPPET + places.size()) + use.draft().use() + "\n}\n");
      places.put(use, new Place(name, 0));
      return;
    }
    String name = qualified(packageName, OTHERS);
    StringBuilder text =
        others.computeIfAbsent(name, unseen -> new StringBuilder(head(use, packageName, OTHERS)));
    int line = lines.merge(name, 1, Integer::sum) + 1; // The first line is the head.
    text.append("void use").append(line).append("() throws Throwable { ");
    text.append(use.draft().use()).append(" }\n");
    places.put(use, new Place(name, line));
  }

  private static String qualified(String packageName, String className) {
    return packageName.isEmpty() ? className : packageName + "." + className;
  }

  /** Returns everything up to the members, on one line but for what a snippet imports. */
  private static String head(Use use, String packageName, String className) {
    StringBuilder text = new StringBuilder();
    if (!packageName.isEmpty()) {
      text.append("package ").append(packageName).append("; ");
    }
    use.draft().imports().forEach(name -> text.append("import ").append(name).append(";\n"));
    return text.append("class ").append(className).append(" {\n").toString();
  }
}
