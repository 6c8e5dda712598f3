package dev.autocfg.samples.b2sum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The detection of standard streams that were closed when the program started, as by {@code <&-}.
 *
 * <p>The JVM opens files before {@code main} runs, and the first of them, {@code lib/modules}, gets
 * the unused number: reading "standard input" would then hash the JDK. Linux reports the file of
 * each descriptor.
 */
final class Descriptors {
  static final int STANDARD_INPUT = 0;
  static final int STANDARD_OUTPUT = 1;

  /**
   * The last descriptor to examine for the JVM's own {@code lib/modules}, which is opened early.
   */
  private static final int LAST_EARLY = 16;

  private Descriptors() {}

  /** Returns whether the stream was closed when the program started; false if that is unknown. */
  static boolean wasClosed(int descriptor) {
    Path modules = Path.of(System.getProperty("java.home"), "lib", "modules");
    return isOpenOn(descriptor, modules) && !isOpenElsewhere(modules);
  }

  /** Returns whether the JVM has its own descriptor, so that the user redirected the stream. */
  private static boolean isOpenElsewhere(Path modules) {
    for (int i = 3; i <= LAST_EARLY; i++) {
      if (isOpenOn(i, modules)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpenOn(int descriptor, Path file) {
    try {
      return Files.isSameFile(Path.of("/proc/self/fd/" + descriptor), file);
    } catch (IOException e) {
      return false;
    }
  }
}
