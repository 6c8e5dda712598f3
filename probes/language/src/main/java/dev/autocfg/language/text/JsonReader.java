package dev.autocfg.language.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON, RFC 8259, as strictly as {@link Json} writes it; made for files of strangers. */
public final class JsonReader {
  private static final int DEEPEST = 64;
  private static final int LONGEST_NUMBER = 64;

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * Returns the value of a text: a {@code Map} in the text's order, a {@code List}, a {@code
   * String}, a {@code Boolean}, a {@code BigDecimal}, or null.
   *
   * @throws JsonException if the text is anything but one value, is nested deeper than 64, or names
   *     a key twice
   */
  public static @Nullable Object read(String text) throws JsonException {
    JsonReader reader = new JsonReader(text);
    Object value = reader.value(0);
    reader.space();
    if (reader.at < text.length()) {
      throw reader.expected("the end");
    }
    return value;
  }

  private @Nullable Object value(int depth) throws JsonException {
    if (depth > DEEPEST) {
      throw expected("at most " + DEEPEST + " levels");
    }
    space();
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object(int depth) throws JsonException {
    Map<String, Object> object = new LinkedHashMap<>();
    at++;
    space();
    if (take('}')) {
      return object;
    }
    do {
      space();
      String key = string();
      space();
      require(':');
      if (object.containsKey(key)) {
        throw expected("a key that was not there yet");
      }
      object.put(key, value(depth + 1));
      space();
    } while (take(','));
    require('}');
    return object;
  }

  private List<Object> array(int depth) throws JsonException {
    List<Object> array = new ArrayList<>();
    at++;
    space();
    if (take(']')) {
      return array;
    }
    do {
      array.add(value(depth + 1));
      space();
    } while (take(','));
    require(']');
    return array;
  }

  private String string() throws JsonException {
    require('"');
    StringBuilder out = new StringBuilder();
    while (!take('"')) {
      char c = peek();
      if (c < ' ') {
        throw expected("a closing quote");
      }
      at++;
      out.append(c == '\\' ? escaped() : c);
    }
    return out.toString();
  }

  private char escaped() throws JsonException {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hex();
      default -> throw expected("an escape");
    };
  }

  private char hex() throws JsonException {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      char c = peek();
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw expected("four hexadecimal digits");
      }
      value = value * 16 + digit;
      at++;
    }
    return (char) value;
  }

  private @Nullable Object word(String word, @Nullable Object value) throws JsonException {
    if (!text.startsWith(word, at)) {
      throw expected("a value");
    }
    at += word.length();
    return value;
  }

  private BigDecimal number() throws JsonException {
    int start = at;
    take('-');
    if (!take('0')) {
      digits();
    }
    if (take('.')) {
      digits();
    }
    if (take('e') || take('E')) {
      if (!take('+')) {
        take('-');
      }
      digits();
    }
    if (at - start > LONGEST_NUMBER) {
      throw expected("a number of at most " + LONGEST_NUMBER + " characters");
    }
    try {
      return new BigDecimal(text.substring(start, at));
    } catch (NumberFormatException e) {
      throw expected("a smaller exponent");
    }
  }

  private void digits() throws JsonException {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start) {
      throw expected("a value");
    }
  }

  private void space() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() throws JsonException {
    if (at == text.length()) {
      throw expected("more");
    }
    return text.charAt(at);
  }

  private boolean take(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void require(char c) throws JsonException {
    if (!take(c)) {
      throw expected("a " + c);
    }
  }

  private JsonException expected(String what) {
    return new JsonException("is no JSON: expected " + what + " at character " + at);
  }
}
