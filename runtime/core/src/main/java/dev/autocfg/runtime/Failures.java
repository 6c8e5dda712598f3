package dev.autocfg.runtime;

/** Tells what a failure means for a choice: whether it may be passed over, and its reason. */
final class Failures {
  /** Ends chains of causes that form a loop. */
  private static final int LIMIT = 32;

  private static final String OURS = NativeUnavailableException.class.getName() + ": ";

  private Failures() {}

  /**
   * Throws on what says nothing about a candidate or a library, because the JVM itself is in
   * trouble, such as {@link OutOfMemoryError}. A {@link StackOverflowError} is most often the fault
   * of what was called, so it may be passed over, and so may every other error.
   */
  static void propagateFatal(Throwable failure) {
    if (failure instanceof VirtualMachineError fatal && !(failure instanceof StackOverflowError)) {
      throw fatal;
    }
  }

  /** Returns our own message where there is one among the causes, else the innermost in words. */
  static String reason(Throwable failure) {
    Throwable root = rootCause(failure);
    String ours = ourMessage(root);
    return ours.isEmpty() ? oneLine(String.valueOf(root)) : ours;
  }

  /** Returns whether the failure says that a library cannot be used, which is no one's fault. */
  static boolean isUnavailability(Throwable failure) {
    return !ourMessage(rootCause(failure)).isEmpty();
  }

  /** Returns the first cause that holds a message of ours, else the innermost. */
  static Throwable rootCause(Throwable failure) {
    Throwable root = failure;
    for (int i = 0; i < LIMIT && root.getCause() != null && ourMessage(root).isEmpty(); i++) {
      root = root.getCause();
    }
    return root;
  }

  private static String ourMessage(Throwable failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    if (failure instanceof NativeUnavailableException) {
      return oneLine(message);
    }
    return failure instanceof ExceptionInInitializerError ? remembered(message) : "";
  }

  /**
   * Reads our message out of what the JVM keeps of a failed static initialiser for the second use
   * of the class (JDK-8048190): the cause of the {@code NoClassDefFoundError} is an error that says
   * {@code Exception TYPE: MESSAGE [in thread "NAME"]}.
   */
  private static String remembered(String message) {
    int start = message.indexOf(OURS);
    int end = message.lastIndexOf(" [in thread \"");
    return start < 0 || end < start ? "" : oneLine(message.substring(start + OURS.length(), end));
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
