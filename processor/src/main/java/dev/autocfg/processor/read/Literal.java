package dev.autocfg.processor.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Is a literal with its type, as Java source spells both (JLS 3.10).
 *
 * @param type {@code int}, {@code long}, {@code float}, {@code double}, {@code char}, {@code
 *     boolean} or {@code String}
 * @param text the literal, with its sign
 */
public record Literal(String type, String text) {
  private static final String ESCAPED =
      "(?:[^'\"\\\\\\p{Cntrl}]|\\\\(?:[btnfrs\"'\\\\]|[0-3]?[0-7]{1,2}|u[0-9a-fA-F]{4}))";
  private static final String INTEGER = "-?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|[0-9]+)";
  private static final String DECIMAL = "-?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?";
  private static final Map<String, Pattern> FORMS = forms();

  private static Map<String, Pattern> forms() {
    Map<String, Pattern> forms = new LinkedHashMap<>();
    forms.put("boolean", Pattern.compile("true|false"));
    forms.put("int", Pattern.compile(INTEGER));
    forms.put("long", Pattern.compile(INTEGER + "[lL]"));
    forms.put("float", Pattern.compile(DECIMAL + "[fF]"));
    forms.put("double", Pattern.compile(DECIMAL + "[dD]?"));
    forms.put("char", Pattern.compile("'(?:" + ESCAPED + "|\")'"));
    forms.put("String", Pattern.compile("\"(?:" + ESCAPED + "|')*\""));
    return forms;
  }

  /** Reads a literal; absent if the text is none. */
  public static Optional<Literal> parse(String text) {
    return FORMS.entrySet().stream()
        .filter(form -> form.getValue().matcher(text).matches())
        .map(form -> new Literal(form.getKey(), text))
        .findFirst();
  }
}
