package dev.autocfg.command;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.inspect.library.Packages;
import java.util.List;

/** The next step that a fact asks for. */
final class Advice {
  private static final int FFM = 22;

  private Advice() {}

  static String of(Fact fact) {
    if (fact.present()) {
      int feature = Runtime.version().feature();
      return fact.name()
          + ": "
          + (feature >= FFM ? "" : "run on JDK 22 or newer (this is " + feature + "), and ")
          + "grant native access: java --enable-native-access=ALL-UNNAMED";
    }
    return fact.state() == State.ABSENT ? install(fact.name()) : fact.name() + ": see above";
  }

  private static String install(String name) {
    Packages packages = Packages.of(new LibraryRequest(name, "", List.of(), List.of()));
    return packages.isEmpty()
        ? name + ": install it, or give its path: -Aautocfg." + name + "=/path/of/the/file"
        : name + ": install it (" + packages + ")";
  }
}
