package dev.autocfg.samples.b2sum;

import java.util.Optional;

/** File names in checksum lines: a line that begins with a backslash holds an escaped name. */
final class Names {
  private Names() {}

  /** Returns whether a checksum line must escape the name. */
  static boolean needEscape(String name) {
    return name.indexOf('\\') >= 0 || name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0;
  }

  /**
   * Returns the name on one line: backslash, newline and carriage return as {@code \\}, {@code \n},
   * {@code \r}.
   */
  static String escape(String name) {
    StringBuilder escaped = new StringBuilder(name.length() + 8);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      switch (c) {
        case '\\' -> escaped.append("\\\\");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Undoes {@link #escape}; empty where the name holds an escape that it never writes. */
  static Optional<String> unescape(String escaped) {
    StringBuilder name = new StringBuilder(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '\\') {
        i++;
        switch (i < escaped.length() ? escaped.charAt(i) : 0) {
          case '\\' -> name.append('\\');
          case 'n' -> name.append('\n');
          case 'r' -> name.append('\r');
          default -> {
            return Optional.empty();
          }
        }
      } else {
        name.append(c);
      }
    }
    return Optional.of(name.toString());
  }

  /**
   * Returns the name as the result of a check begins with it: escaped, and marked so, only for a
   * newline's sake.
   */
  static String inReport(String name) {
    return name.indexOf('\n') < 0 ? name : "\\" + escape(name);
  }
}
