package dev.autocfg.processor.emit;

import com.palantir.javapoet.NameAllocator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of nested classes, which differ in more than case: some file systems know no other. */
final class ClassNames {
  private final NameAllocator names = new NameAllocator();
  private final Set<String> folded = new HashSet<>();

  /** Returns a new name: the one given, or one with {@code _} at its end. */
  String of(String suggestion) {
    String name = names.newName(suggestion);
    while (!folded.add(name.toLowerCase(Locale.ROOT))) {
      name = names.newName(name + "_");
    }
    return name;
  }

  /** Takes a name that something else has. */
  void take(String name) {
    names.newName(name);
    folded.add(name.toLowerCase(Locale.ROOT));
  }
}
