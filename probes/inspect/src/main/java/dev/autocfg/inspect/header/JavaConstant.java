package dev.autocfg.inspect.header;

import dev.autocfg.inspect.fact.Values;
import dev.autocfg.language.text.JavaLiteral;
import java.util.Optional;

/**
 * A constant of C in Java. Its type follows from that in C and not from its size on one machine, so
 * that code which uses it compiles on all: {@code int} and what is narrower gives {@code int},
 * every other integer {@code long}, a floating number {@code double}, a text {@code String}.
 *
 * @param unsigned the value in decimal where {@code long} has only its bits; empty elsewhere
 */
record JavaConstant(JavaLiteral literal, String unsigned) {
  /** Returns the constant; empty if Java has no constant for it. */
  static Optional<JavaConstant> of(CAnswer answer) {
    return switch (answer.kind()) {
      case INT -> Optional.of(signed((int) answer.bits()));
      case SIGNED -> Optional.of(signed(answer.bits()));
      case UNSIGNED -> Optional.of(unsigned(answer.bits()));
      case REAL -> Optional.of(signed(answer.real()));
      case TEXT -> answer.text().map(JavaConstant::signed);
      default -> Optional.empty();
    };
  }

  private static JavaConstant signed(Object value) {
    return new JavaConstant(new JavaLiteral(value), "");
  }

  private static JavaConstant unsigned(long bits) {
    return new JavaConstant(new JavaLiteral(bits), bits < 0 ? Long.toUnsignedString(bits) : "");
  }

  /** Returns the value for a sentence. */
  String shown() {
    return unsigned.isEmpty() ? literal.shown() : unsigned + ", in a long " + literal.expression();
  }

  Values values() {
    return new Values.Constant(literal, unsigned);
  }
}
