package dev.autocfg.processor.emit;

import java.util.SortedSet;
import java.util.TreeSet;

/** The imports of a source, collected while it is written. */
final class Imports {
  private final String className;
  private final SortedSet<String> imported = new TreeSet<>();

  /** Creates none, for the source of a class with that simple name. */
  Imports(String className) {
    this.className = className;
  }

  /** Returns the name to write for a type: the simple one, unless the class itself is called so. */
  String name(String qualified) {
    String simple = qualified.substring(qualified.lastIndexOf('.') + 1);
    if (simple.equals(className)) {
      return qualified;
    }
    imported.add(qualified);
    return simple;
  }

  /** Returns the import declarations, one a line. */
  String text() {
    StringBuilder text = new StringBuilder();
    imported.forEach(name -> text.append("import ").append(name).append(";\n"));
    return text.toString();
  }
}
