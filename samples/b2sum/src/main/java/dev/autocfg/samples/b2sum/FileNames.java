package dev.autocfg.samples.b2sum;

import java.util.Optional;

/** The escaping of file names in checksum lines, marked by a backslash at the line's start. */
final class FileNames {
  private FileNames() {}

  /** Returns whether the name must be escaped in a checksum line. */
  static boolean needEscape(String name) {
    return name.indexOf('\\') >= 0 || name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0;
  }

  /**
   * Returns the name as one line, with backslash, newline and carriage return as {@code \\}, {@code
   * \n} and {@code \r}.
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

  /** Reverts {@link #escape}; returns empty if the name contains an unknown escape. */
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
   * Returns the name for the result line of a check, which is escaped and marked only if it
   * contains a newline.
   */
  static String inReport(String name) {
    return name.indexOf('\n') < 0 ? name : "\\" + escape(name);
  }
}
