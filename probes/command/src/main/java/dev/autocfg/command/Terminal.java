package dev.autocfg.command;

import java.io.Console;

/** The decision about colours: only on a terminal, and never against NO_COLOR (no-color.org). */
final class Terminal {
  private Terminal() {}

  static boolean hasColors() {
    String noColor = System.getenv("NO_COLOR");
    boolean refused =
        (noColor != null && !noColor.isEmpty()) || "dumb".equals(System.getenv("TERM"));
    return !refused && isTerminal();
  }

  /** JDK 22 and newer give a console where there is no terminal too, and report that. */
  @SuppressWarnings("SystemConsoleNull") // Null on JDK 17 to 21, asked below on newer ones.
  private static boolean isTerminal() {
    if (System.console() == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(System.console());
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
