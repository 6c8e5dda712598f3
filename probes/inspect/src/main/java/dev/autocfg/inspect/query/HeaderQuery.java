package dev.autocfg.inspect.query;

import dev.autocfg.language.c.CExpression;
import dev.autocfg.language.text.JavaLiteral;
import java.util.List;
import java.util.Optional;

/**
 * A question about one thing that C headers declare.
 *
 * @param unit what is compiled before the question
 * @param form what is asked
 * @param subject a constant expression, or the name of what is declared
 * @param defaultValue the value to take where there is none
 */
public record HeaderQuery(
    HeaderUnit unit, Form form, CExpression subject, Optional<JavaLiteral> defaultValue)
    implements Query {
  private static final String SEPARATOR = "; ";

  /** The form of a question about a header. */
  public enum Form {
    /** What is the value of the expression? */
    VALUE,
    /** Is there a declaration of the name? */
    DECLARES
  }

  @Override
  public Kind kind() {
    return Kind.HEADER;
  }

  /** Returns whether the answer has a value. */
  public boolean hasValue() {
    return form == Form.VALUE;
  }

  /** Returns {@code What is sizeof(struct stat) in C, by sys/stat.h?}. */
  @Override
  public String words() {
    return (hasValue() ? "What is " : "Is there a declaration of ")
        + subject.text()
        + " in C, by "
        + String.join(SEPARATOR, unit.headers())
        + (unit.library().isEmpty() ? "" : ", with the library " + unit.library())
        + (unit.pkgConfig().isEmpty() ? "" : " (pkg-config " + unit.pkgConfig() + ")")
        + (unit.defines().isEmpty() ? "" : ", defining " + String.join(SEPARATOR, unit.defines()))
        + "?";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.header(this);
  }

  @Override
  public List<String> constants() {
    return hasValue() ? List.of("VALUE") : List.of();
  }

  /** Returns {@code zlib.h and zconf.h}. */
  public String shownHeaders() {
    return String.join(" and ", unit.headers());
  }
}
