package dev.autocfg.language.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A constant of Java with its type, which is that of the object.
 *
 * @param value a {@code Boolean}, {@code Byte}, {@code Short}, {@code Character}, {@code Integer},
 *     {@code Long}, {@code Float}, {@code Double} or {@code String}
 */
public record JavaLiteral(Object value) {
  /** In characters. */
  private static final int SHOWN = 200;

  /**
   * Creates a constant.
   *
   * @throws IllegalArgumentException if Java has no constants of the object's class
   */
  public JavaLiteral {
    if (type(value).isEmpty()) {
      throw new IllegalArgumentException("expected a primitive or a string, got " + value);
    }
  }

  private static String type(Object value) {
    if (value instanceof String) {
      return "String";
    }
    if (value instanceof Integer) {
      return "int";
    }
    if (value instanceof Character) {
      return "char";
    }
    boolean isOther =
        List.of(Boolean.class, Byte.class, Short.class, Long.class, Float.class, Double.class)
            .contains(value.getClass());
    return isOther ? value.getClass().getSimpleName().toLowerCase(Locale.ROOT) : "";
  }

  /** Returns the type as Java spells it: {@code int}, {@code String}. */
  public String type() {
    return type(value);
  }

  /** Returns a constant expression of the type, JLS 15.29: {@code 42L}. */
  public String expression() {
    return ConstantText.of(value);
  }

  /** Returns the expression, of a long string only the beginning and the length. */
  public String shown() {
    if (!(value instanceof String text) || text.length() <= SHOWN) {
      return expression();
    }
    String beginning = ConstantText.of(text.substring(0, SHOWN));
    return beginning.substring(0, beginning.length() - 1)
        + "…\" ("
        + text.length()
        + " characters)";
  }

  /** Returns the value alone, as {@link #of} reads it: {@code 42}. */
  public String text() {
    return value.toString();
  }

  /** Reads a type and the value alone; empty if the type is unknown or does not have the value. */
  public static Optional<JavaLiteral> of(String type, String text) {
    try {
      return switch (type) {
        case "boolean" ->
            text.equals("true") || text.equals("false")
                ? literal(Boolean.valueOf(text))
                : Optional.empty();
        case "byte" -> literal(Byte.valueOf(text));
        case "short" -> literal(Short.valueOf(text));
        case "char" -> text.length() == 1 ? literal(text.charAt(0)) : Optional.empty();
        case "int" -> literal(Integer.valueOf(text));
        case "long" -> literal(Long.valueOf(text));
        case "float" -> literal(Float.valueOf(text));
        case "double" -> literal(Double.valueOf(text));
        case "String" -> literal(text);
        default -> Optional.empty();
      };
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<JavaLiteral> literal(Object value) {
    return Optional.of(new JavaLiteral(value));
  }

  /**
   * Reads a literal as Java source spells it (JLS 3.10), with an optional minus sign; empty if the
   * text is malformed or its type does not have the value. Underscores, hexadecimal floating-point
   * literals and text blocks are not read.
   */
  public static Optional<JavaLiteral> parse(String text) {
    if (text.equals("true") || text.equals("false")) {
      return literal(Boolean.valueOf(text));
    }
    String decoded = unicode(text);
    if (decoded.startsWith("\"") || decoded.startsWith("'")) {
      return quoted(decoded);
    }
    boolean isNegative = decoded.startsWith("-");
    return number(isNegative ? decoded.substring(1) : decoded, isNegative ? "-" : "");
  }

  private static Optional<JavaLiteral> number(String digits, String sign) {
    if (digits.isEmpty() || (digits.charAt(0) != '.' && !isDigit(digits.charAt(0)))) {
      return Optional.empty();
    }
    boolean isLong = digits.endsWith("l") || digits.endsWith("L");
    String body = isLong ? digits.substring(0, digits.length() - 1) : digits;
    try {
      if (body.startsWith("0x") || body.startsWith("0X")) {
        return bits(body.substring(2), 16, isLong, sign);
      }
      if (body.startsWith("0b") || body.startsWith("0B")) {
        return bits(body.substring(2), 2, isLong, sign);
      }
      if (!body.chars().allMatch(c -> isDigit((char) c))) {
        return isLong ? Optional.empty() : floating(body, sign);
      }
      if (body.length() > 1 && body.charAt(0) == '0') {
        return bits(body.substring(1), 8, isLong, sign);
      }
      return isLong
          ? literal(Long.valueOf(sign + body))
          : literal(Integer.valueOf(sign + body)); // The sign takes part: -2147483648.
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Reads all bits of a number, the highest of which is its sign. */
  private static Optional<JavaLiteral> bits(String digits, int radix, boolean isLong, String sign) {
    if (digits.isEmpty() || digits.charAt(0) == '+' || digits.charAt(0) == '-') {
      return Optional.empty();
    }
    if (isLong) {
      long value = Long.parseUnsignedLong(digits, radix);
      return literal(sign.isEmpty() ? value : -value);
    }
    int value = Integer.parseUnsignedInt(digits, radix);
    return literal(sign.isEmpty() ? value : -value);
  }

  /** Refuses what would be infinite, and what is not zero and would be. */
  private static Optional<JavaLiteral> floating(String body, String sign) {
    char last = body.charAt(body.length() - 1);
    boolean isFloat = last == 'f' || last == 'F';
    boolean hasSuffix = isFloat || last == 'd' || last == 'D';
    String digits = hasSuffix ? body.substring(0, body.length() - 1) : body;
    if (!isDecimal(digits)) {
      return Optional.empty();
    }
    boolean isZero = digits.split("[eE]", -1)[0].chars().noneMatch(c -> c >= '1' && c <= '9');
    if (isFloat) {
      float value = Float.parseFloat(sign + digits);
      return Float.isInfinite(value) || (value == 0 && !isZero) ? Optional.empty() : literal(value);
    }
    double value = Double.parseDouble(sign + digits);
    return Double.isInfinite(value) || (value == 0 && !isZero) ? Optional.empty() : literal(value);
  }

  private static boolean isDecimal(String digits) {
    int at = skipDigits(digits, 0);
    int count = at;
    if (at < digits.length() && digits.charAt(at) == '.') {
      int end = skipDigits(digits, at + 1);
      count += end - at - 1;
      at = end;
    }
    if (count > 0 && at < digits.length() && "eE".indexOf(digits.charAt(at)) >= 0) {
      int from = at + 1;
      if (from < digits.length() && "+-".indexOf(digits.charAt(from)) >= 0) {
        from++;
      }
      at = skipDigits(digits, from);
      return at > from && at == digits.length();
    }
    return count > 0 && at == digits.length();
  }

  private static int skipDigits(String text, int from) {
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Optional<JavaLiteral> quoted(String text) {
    char quote = text.charAt(0);
    StringBuilder out = new StringBuilder();
    int at = 1;
    while (at < text.length() && text.charAt(at) != quote) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        return Optional.empty();
      }
      at = c == '\\' ? escape(text, at + 1, out) : plain(c, at, out);
      if (at < 0) {
        return Optional.empty();
      }
    }
    boolean isClosed = at == text.length() - 1;
    if (!isClosed || (quote == '\'' && out.length() != 1) || !ConstantText.fits(out.toString())) {
      return Optional.empty();
    }
    return literal(quote == '\'' ? (Object) out.charAt(0) : out.toString());
  }

  private static int plain(char c, int at, StringBuilder out) {
    out.append(c);
    return at + 1;
  }

  /** Appends the character of an escape, JLS 3.10.7; returns the index behind it, or -1. */
  private static int escape(String text, int at, StringBuilder out) {
    if (at == text.length()) {
      return -1;
    }
    char c = text.charAt(at);
    int known = "btnfrs\"'\\".indexOf(c);
    if (known >= 0) {
      out.append("\b\t\n\f\r \"'\\".charAt(known));
      return at + 1;
    }
    int end = at;
    int most = c <= '3' ? 3 : 2;
    while (end < text.length() && end - at < most && isOctal(text.charAt(end))) {
      end++;
    }
    if (end == at) {
      return -1;
    }
    out.append((char) Integer.parseInt(text.substring(at, end), 8));
    return end;
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }

  /** Decodes Unicode escapes, which the compiler does before anything else, JLS 3.3. */
  private static String unicode(String text) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '\\' || at + 1 == text.length()) {
        out.append(c);
        at++;
        continue;
      }
      int hex = at + 1;
      while (hex < text.length() && text.charAt(hex) == 'u') {
        hex++;
      }
      if (hex > at + 1 && isHex(text, hex)) {
        out.append((char) Integer.parseInt(text.substring(hex, hex + 4), 16));
        at = hex + 4;
      } else {
        out.append(c).append(text.charAt(at + 1)); // A pair, which no Unicode escape begins with.
        at += 2;
      }
    }
    return out.toString();
  }

  private static boolean isHex(String text, int from) {
    if (from + 4 > text.length()) {
      return false;
    }
    for (int i = from; i < from + 4; i++) {
      if ("0123456789abcdefABCDEF".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
