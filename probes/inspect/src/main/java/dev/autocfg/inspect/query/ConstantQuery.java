package dev.autocfg.inspect.query;

import dev.autocfg.language.text.JavaLiteral;
import java.util.List;
import java.util.Optional;

/**
 * The question for the value of a compile-time constant.
 *
 * @param value the field
 * @param defaultValue the value to take where there is none
 */
public record ConstantQuery(MemberReference value, Optional<JavaLiteral> defaultValue)
    implements CompilerQuery {
  @Override
  public List<String> constants() {
    return List.of("VALUE");
  }

  @Override
  public Kind kind() {
    return Kind.CONSTANT;
  }

  @Override
  public String words() {
    return "what is the constant "
        + value
        + defaultValue.map(literal -> ", by default " + literal.expression()).orElse("")
        + "?";
  }

  @Override
  public <R> R ask(Visitor<R> visitor) {
    return visitor.constant(this);
  }
}
