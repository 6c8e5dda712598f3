package dev.autocfg.testing;

/**
 * The switch between samples and whole tables. {@code -Dautocfg.test.long=true} takes every row,
 * every library of the machine and many more random cases, as {@code .ci/long} does.
 */
public final class LongRun {
  private LongRun() {}

  /** Returns whether tests take whole tables. */
  public static boolean isOn() {
    return Boolean.getBoolean("autocfg.test.long");
  }

  /** Returns how many cases a test takes. */
  public static int cases(int sample, int all) {
    return isOn() ? all : sample;
  }
}
