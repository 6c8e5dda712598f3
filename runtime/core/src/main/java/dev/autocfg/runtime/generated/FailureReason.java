package dev.autocfg.runtime.generated;

import dev.autocfg.internal.RegularFile;
import dev.autocfg.runtime.NativeUnavailableException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The reason that a failure gives for a refusal, in words for people. */
final class FailureReason {
  /** Ends chains of causes that form a loop. */
  private static final int LIMIT = 32;

  private FailureReason() {}

  /**
   * Throws failures of the JVM itself, such as {@link OutOfMemoryError}, which are not a property
   * of a candidate or a library. A {@link StackOverflowError} is most often the fault of what was
   * called, so it refuses the candidate or library, as every other error does.
   */
  static void propagateFatal(Throwable failure) {
    if (failure instanceof VirtualMachineError fatal && !(failure instanceof StackOverflowError)) {
      throw fatal;
    }
  }

  /**
   * Returns the message of the first {@link NativeUnavailableException} among the causes, else the
   * innermost cause in words.
   */
  static String of(Throwable failure) {
    Throwable root = rootCause(failure);
    return root instanceof NativeUnavailableException
        ? oneLine(String.valueOf(root.getMessage()))
        : oneLine(String.valueOf(root));
  }

  /** Returns whether the cause is an unavailable library, which is a normal state of a machine. */
  static boolean isUnavailability(Throwable failure) {
    return rootCause(failure) instanceof NativeUnavailableException;
  }

  /**
   * Returns whether a class is used again whose static initialiser failed before. The JVM keeps
   * that failure as text only (JDK-8048190), in an error without a cause.
   */
  static boolean isRepeated(Throwable failure) {
    Throwable thrown = failure;
    for (int i = 0; i < LIMIT && thrown != null; i++) {
      if (thrown instanceof NoClassDefFoundError
          && thrown.getCause() instanceof ExceptionInInitializerError error
          && error.getCause() == null) {
        return true;
      }
      thrown = thrown.getCause();
    }
    return false;
  }

  /**
   * Returns whether a failure may pass: an interrupt, a lack of memory, stack or file descriptors.
   */
  static boolean isPassing(@Nullable Throwable failure) {
    Throwable thrown = failure;
    for (int i = 0; i < LIMIT && thrown != null; i++) {
      if (thrown instanceof VirtualMachineError
          || thrown instanceof InterruptedException
          || thrown instanceof PassingException
          || (thrown instanceof IOException e && RegularFile.mayPass(e))) {
        return true;
      }
      thrown = thrown.getCause();
    }
    return false;
  }

  /** Returns whether the JVM refused a restricted call; a null failure is none. */
  static boolean isForbidden(@Nullable Throwable failure) {
    return failure != null && rootCause(failure) instanceof IllegalCallerException;
  }

  /** Returns the first {@link NativeUnavailableException} of the causes, else the innermost. */
  static Throwable rootCause(Throwable failure) {
    Throwable root = failure;
    for (int i = 0; i < LIMIT && root.getCause() != null; i++) {
      if (root instanceof NativeUnavailableException) {
        return root;
      }
      root = root.getCause();
    }
    return root;
  }

  /** Returns text with every control character replaced, so that it stays within one line. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.strip());
    for (int i = 0; i < line.length(); i++) {
      if (Character.isISOControl(line.charAt(i))) {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }
}
