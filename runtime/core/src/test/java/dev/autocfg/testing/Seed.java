package dev.autocfg.testing;

import java.util.Random;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * The one seed of a test run. {@code -Dautocfg.test.seed=…} sets it; otherwise it is drawn once for
 * each JVM. It is printed when it is first used, and again with each test that fails afterwards:
 * the same seed gives every test the same numbers, whichever tests run before it.
 */
public final class Seed implements TestExecutionExceptionHandler {
  private static final String PROPERTY = "autocfg.test.seed";

  /** Creates the extension; JUnit does so once for each JVM, by META-INF/services. */
  public Seed() {}

  private static final class Holder {
    static final long VALUE = Long.getLong(PROPERTY, new Random().nextInt());
    static volatile boolean used;
  }

  /** Returns the seed, for a test that passes it on to another process. */
  public static long value() {
    if (!Holder.used) {
      Holder.used = true;
      System.out.println(repeat());
    }
    return Holder.VALUE;
  }

  /**
   * Returns a source of random numbers that depends on the seed.
   *
   * @param stream distinguishes the sources of one test, such as a row's number or a length
   */
  public static Random random(long stream) {
    return new Random(value() + 0x9E3779B97F4A7C15L * stream);
  }

  private static String repeat() {
    return "random numbers: repeat with -D" + PROPERTY + "=" + Holder.VALUE;
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    if (Holder.used && !(thrown instanceof TestAbortedException)) {
      System.out.println(context.getRequiredTestMethod() + " failed; " + repeat());
      thrown.addSuppressed(new Repeat());
    }
    throw thrown;
  }

  /** The seed as part of what a report shows of a failure. */
  private static final class Repeat extends Exception {
    private static final long serialVersionUID = 1;

    Repeat() {
      super(repeat(), null, false, false);
    }
  }
}
