package dev.autocfg.language.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON, RFC 8259. */
public final class Json {
  /** Deeper than any report; ends what contains itself before the stack does. */
  private static final int DEEPEST = 64;

  private final StringBuilder out = new StringBuilder();

  private Json() {}

  /**
   * Returns the value as JSON text: two spaces a level, {@code \n}, one at the end. The order is
   * the map's own, so whoever needs the same bytes again gives a sorted or a linked map.
   *
   * <p>In strings all that is not plain text is escaped: control characters, lone surrogates, and
   * U+2028 and U+2029, which end a line in JavaScript before ES2019.
   *
   * @param value a {@code Map} with {@code String} keys, a {@code List}, a {@code String}, a {@code
   *     Boolean}, null, or a finite number of {@code java.lang} or {@code java.math}; the digits of
   *     a {@code double} are those of {@code Double.toString}, which JDK 19 changed
   * @throws IllegalArgumentException if it is or holds anything else, or is nested deeper than 64
   */
  public static String write(@Nullable Object value) {
    Json json = new Json();
    json.value(value, 0);
    return json.out.append('\n').toString();
  }

  private void value(@Nullable Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      object(map, inside(depth));
    } else if (value instanceof List<?> list) {
      array(list, inside(depth));
    } else if (value instanceof String text) {
      string(text);
    } else if (value == null || value instanceof Boolean || isNumber(value)) {
      out.append(value);
    } else {
      throw new IllegalArgumentException(
          "expected a map, list, string, finite number, boolean or null, got "
              + (value instanceof Number ? value : "a " + value.getClass().getName()));
    }
  }

  private static int inside(int depth) {
    if (depth == DEEPEST) {
      throw new IllegalArgumentException(
          "expected at most " + DEEPEST + " levels, got more; does the value contain itself?");
    }
    return depth + 1;
  }

  private static boolean isNumber(Object value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte
        || value instanceof BigInteger
        || value instanceof BigDecimal
        || (value instanceof Double d && Double.isFinite(d))
        || (value instanceof Float f && Float.isFinite(f));
  }

  private void object(Map<?, ?> map, int depth) {
    out.append('{');
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      line(depth);
      string(key(entry.getKey()));
      out.append(": ");
      value(entry.getValue(), depth);
      out.append(entries.hasNext() ? "," : "");
    }
    close(map.isEmpty(), depth, '}');
  }

  private static String key(Object key) {
    if (key instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException(
        "expected a string as key, got "
            + (key == null ? "null" : "a " + key.getClass().getName()));
  }

  private void array(List<?> list, int depth) {
    out.append('[');
    Iterator<?> items = list.iterator();
    while (items.hasNext()) {
      line(depth);
      value(items.next(), depth);
      out.append(items.hasNext() ? "," : "");
    }
    close(list.isEmpty(), depth, ']');
  }

  private void close(boolean empty, int depth, char bracket) {
    if (!empty) {
      line(depth - 1);
    }
    out.append(bracket);
  }

  private void line(int depth) {
    out.append('\n').append("  ".repeat(depth));
  }

  private void string(String text) {
    out.append('"');
    text.codePoints().forEach(this::character);
    out.append('"');
  }

  private void character(int point) {
    switch (point) {
      case '"', '\\' -> out.append('\\').append((char) point);
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> other(point);
    }
  }

  private void other(int point) {
    boolean plain = point >= ' ' && point != 0x7f && point != 0x2028 && point != 0x2029;
    // A code point of this type is half of a pair: the whole ones were put together.
    if (plain && Character.getType(point) != Character.SURROGATE) {
      out.appendCodePoint(point);
    } else {
      out.append(String.format("\\u%04x", point));
    }
  }
}
