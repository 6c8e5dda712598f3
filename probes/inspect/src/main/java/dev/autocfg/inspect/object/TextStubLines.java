package dev.autocfg.inspect.object;

import dev.autocfg.internal.ObjectFileException;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits the little of YAML that text stubs are written in: {@code key: value}, {@code key: [ a, b
 * ]} over several lines, and entries that start with {@code -}.
 */
final class TextStubLines {

  /**
   * A key and its values.
   *
   * @param top whether the key is one of the document, not of an entry
   */
  record Line(boolean top, String key, List<String> values) {}

  /** The largest known have some 20,000. */
  private static final int MOST_VALUES = 100_000;

  private TextStubLines() {}

  /** Returns the lines of the first document. */
  static List<Line> of(String document) throws ObjectFileException {
    List<Line> lines = new ArrayList<>();
    int values = 0;
    int at = 0;
    while (at < document.length()) {
      int end = end(document, at);
      String line = document.substring(at, end);
      if (line.startsWith("---") || line.startsWith("...")) {
        return lines;
      }
      int colon = line.indexOf(':');
      if (colon > 0 && line.indexOf('[') > colon && line.indexOf(']') < 0) {
        int close = document.indexOf(']', end);
        end = close < 0 ? document.length() : close;
        line = document.substring(at, end);
        end = end(document, end);
      }
      if (colon > 0) {
        Line split = line(line, colon);
        values += 1 + split.values().size();
        if (values > MOST_VALUES) {
          throw Damage.of("is a text stub of more than " + MOST_VALUES + " values");
        }
        lines.add(split);
      }
      at = end + 1;
    }
    return lines;
  }

  private static int end(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static Line line(String line, int colon) {
    String key = line.substring(0, colon).strip();
    boolean top = Character.isLetter(line.charAt(0));
    return new Line(
        top,
        key.startsWith("-") ? key.substring(1).strip() : key,
        values(line.substring(colon + 1)));
  }

  private static List<String> values(String text) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0 ? c == quote : value.length() == 0 && (c == '\'' || c == '"')) {
        quote = quote == 0 ? c : 0;
      } else if (quote == 0 && (c <= ' ' || c == ',' || c == '[' || c == ']')) {
        addIfAny(value, values);
      } else {
        value.append(c);
      }
    }
    addIfAny(value, values);
    return values;
  }

  private static void addIfAny(StringBuilder value, List<String> values) {
    if (value.length() > 0 && values.size() <= MOST_VALUES) {
      values.add(value.toString());
      value.setLength(0);
    }
  }

  /** Returns the canonical name of {@code arm64-macos} or {@code arm64}. */
  static String arch(String target) {
    int dash = target.indexOf('-');
    return switch (dash < 0 ? target : target.substring(0, dash)) {
      case "arm64" -> "aarch64";
      case "i386" -> "x86";
      case "x86_64", "x86_64h" -> "x86_64";
      case "armv6", "armv7", "armv7s", "armv7k" -> "arm";
      case "arm64_32" -> "aarch64_ilp32";
      default -> dash < 0 ? target : target.substring(0, dash);
    };
  }
}
