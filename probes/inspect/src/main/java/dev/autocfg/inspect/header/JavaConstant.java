package dev.autocfg.inspect.header;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.language.text.ConstantText;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Is a constant of C in Java. Its type follows from that in C and not from its size on one machine,
 * so that code which uses it compiles on all: {@code int} and what is narrower gives {@code int},
 * every other integer {@code long}, a floating number {@code double}, a text {@code String}.
 *
 * @param expression the value as Java source
 * @param unsigned the value in decimal where {@code long} has only its bits; empty elsewhere
 */
record JavaConstant(String type, String expression, String unsigned) {
  /** Returns the constant; empty if Java has no constant for it. */
  static Optional<JavaConstant> of(CAnswer answer) {
    return switch (answer.kind()) {
      case INT -> Optional.of(integer("int", (int) answer.bits()));
      case SIGNED -> Optional.of(integer("long", answer.bits()));
      case UNSIGNED -> Optional.of(unsigned(answer.bits()));
      case REAL -> Optional.of(new JavaConstant("double", ConstantText.of(answer.real()), ""));
      case TEXT -> answer.text().map(text -> new JavaConstant("String", ConstantText.of(text), ""));
      default -> Optional.empty();
    };
  }

  private static JavaConstant integer(String type, Number value) {
    return new JavaConstant(type, ConstantText.of(value), "");
  }

  private static JavaConstant unsigned(long bits) {
    return new JavaConstant(
        "long", ConstantText.of(bits), bits < 0 ? Long.toUnsignedString(bits) : "");
  }

  /** Returns the value for a sentence. */
  String shown() {
    return unsigned.isEmpty() ? expression : unsigned + ", in a long " + expression;
  }

  Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    values.put(Fact.CONSTANT_TYPE, type);
    values.put(Fact.CONSTANT_VALUE, expression);
    if (!unsigned.isEmpty()) {
      values.put(Fact.CONSTANT_UNSIGNED, unsigned);
    }
    return values;
  }
}
