package dev.autocfg.samples.b2sum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells whether the program was started without one of the standard streams, as by {@code <&-}.
 *
 * <p>The JVM opens files before our first line runs, and the first of them, {@code lib/modules},
 * gets the free number: reading "standard input" would then hash the JDK. Linux shows which file a
 * descriptor is.
 */
final class Descriptors {
  static final int STANDARD_INPUT = 0;
  static final int STANDARD_OUTPUT = 1;

  /**
   * How far to look for the JVM's own descriptor of {@code lib/modules}; it is one of the first.
   */
  private static final int LAST_EARLY = 16;

  private Descriptors() {}

  /**
   * Returns whether the stream was closed when the program started; false where that cannot be
   * known.
   */
  static boolean wasClosed(int descriptor) {
    Path modules = Path.of(System.getProperty("java.home"), "lib", "modules");
    return isOpenOn(descriptor, modules) && !isOpenElsewhere(modules);
  }

  /** If the JVM has the file under another number, the user redirected the stream to it. */
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
