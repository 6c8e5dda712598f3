package dev.autocfg.runtime.generated;

import java.security.CodeSource;

/**
 * The agreement between generated code and the run time that it finds.
 *
 * <p>Generated code of version 0.N runs with run time 0.N and each later one. With an older one it
 * fails with the message of {@link #mismatch}. This class and its members stay as they are, so that
 * generated code can always call them.
 */
public final class GeneratedCode {
  /** The version of this run time, and of the code that is generated for it. */
  public static final String VERSION = "0.1";

  private static final String OURS = "dev.autocfg.runtime";

  private GeneratedCode() {}

  /**
   * Returns the error to throw where generated code could not be linked.
   *
   * @param generated the generated class
   * @param needed the version of the run time that it was generated for
   * @param failure what the JVM reported
   * @return an error that names both versions and the place of this run time; the failure itself if
   *     it is not about the run time
   */
  public static LinkageError mismatch(Class<?> generated, String needed, LinkageError failure) {
    if (!isOurs(failure)) {
      return failure;
    }
    return (LinkageError)
        new IncompatibleClassChangeError(
                "[RuntimeMismatch] "
                    + generated.getName()
                    + " was compiled for Autocfg's run time "
                    + needed
                    + ", but found "
                    + VERSION
                    + place()
                    + ", which does not have what it calls ("
                    + FailureReason.oneLine(String.valueOf(failure.getMessage()))
                    + "); put autocfg-runtime "
                    + needed
                    + " or newer on the path, and no other")
            .initCause(failure);
  }

  /** Returns whether a failure is about a class or a member of this package or of its users'. */
  static boolean isOurs(Throwable failure) {
    if (!(failure instanceof LinkageError) || failure.getMessage() == null) {
      return false;
    }
    return failure.getMessage().replace('/', '.').contains(OURS);
  }

  private static String place() {
    try {
      CodeSource source = GeneratedCode.class.getProtectionDomain().getCodeSource();
      return source == null ? "" : " at " + source.getLocation();
    } catch (SecurityException e) { // A SecurityManager, up to JDK 23.
      return "";
    }
  }
}
