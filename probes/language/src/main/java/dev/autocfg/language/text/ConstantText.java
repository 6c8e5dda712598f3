package dev.autocfg.language.text;

import java.util.StringJoiner;

/**
 * The values of constants as Java source (JLS 15.29).
 *
 * <p>{@code Elements.getConstantExpression} is not used because Eclipse's returns text that does
 * not compile: {@code NaNf}, and unescaped quotes.
 */
public final class ConstantText {
  private static final int LONGEST = 65_534;

  private ConstantText() {}

  /** Returns a constant expression of the value's type. */
  public static String of(Object value) {
    if (value instanceof String text) {
      return '"' + escaped(text, '"') + '"';
    }
    if (value instanceof Character c) {
      return "'" + escaped(c.toString(), '\'') + "'";
    }
    if (value instanceof Byte || value instanceof Short) {
      return "(" + (value instanceof Byte ? "byte" : "short") + ") " + value;
    }
    if (value instanceof Long) {
      return value + "L";
    }
    if (value instanceof Float number) {
      return floating(number, "f");
    }
    return value instanceof Double number ? floating(number, "") : String.valueOf(value);
  }

  /**
   * Returns an expression of a string of any length: a constant one where javac takes it (65,534
   * bytes of modified UTF-8, one less than JVMS 4.4.7), else {@code String.join} of parts.
   */
  public static String ofAnyLength(String text) {
    if (bytes(text) <= LONGEST) {
      return of(text);
    }
    StringJoiner parts = new StringJoiner(", ", "String.join(\"\", ", ")");
    int start = 0;
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      size += bytes(text.charAt(i));
      if (size > LONGEST) {
        parts.add(of(text.substring(start, i)));
        start = i;
        size = bytes(text.charAt(i));
      }
    }
    return parts.add(of(text.substring(start))).toString();
  }

  /** Returns whether javac takes a string as one constant. */
  public static boolean fits(String text) {
    return bytes(text) <= LONGEST;
  }

  private static long bytes(String text) {
    return text.chars().mapToLong(c -> bytes((char) c)).sum();
  }

  private static int bytes(char c) {
    if (c != 0 && c <= 0x7f) {
      return 1;
    }
    return c <= 0x7ff ? 2 : 3;
  }

  private static String floating(Number number, String suffix) {
    double value = number.doubleValue();
    if (Double.isNaN(value)) {
      return "0.0" + suffix + " / 0.0" + suffix;
    }
    return Double.isInfinite(value)
        ? (value < 0 ? "-1.0" : "1.0") + suffix + " / 0.0" + suffix
        : number + suffix;
  }

  private static String escaped(String text, char quote) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\\' -> out.append("\\\\");
        default -> {
          if (c == quote) {
            out.append('\\').append(c);
          } else {
            out.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : c);
          }
        }
      }
    }
    return out.toString();
  }
}
