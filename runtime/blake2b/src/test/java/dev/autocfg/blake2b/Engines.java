package dev.autocfg.blake2b;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** The candidates that are usable here. Prints once which they are and why others are not. */
final class Engines {
  private static final List<Blake2bEngine> ALL = Blake2bEngineChoice.all();

  static {
    System.out.println(Blake2b.explain());
    System.out.println("tested: " + ALL.stream().map(Engines::name).toList());
  }

  private Engines() {}

  static List<Blake2bEngine> all() {
    return ALL;
  }

  /** Returns the candidates as arguments of a parameterized test. */
  static Stream<Named<Blake2bEngine>> named() {
    return ALL.stream().map(engine -> Named.of(name(engine), engine));
  }

  static String name(Blake2bEngine engine) {
    return engine.getClass().getSimpleName();
  }
}
