package dev.autocfg.testing;

/** What Jazzer calls: the reader that {@code -Dautocfg.fuzz.target} names. */
public final class FuzzTarget {
  private static final Mutated READER = Mutated.of(System.getProperty("autocfg.fuzz.target"));

  private FuzzTarget() {}

  /** Takes one input; whatever the reader throws beside what it declares is a finding. */
  public static void fuzzerTestOneInput(byte[] input) {
    boolean unused = READER.accepts(input);
  }
}
