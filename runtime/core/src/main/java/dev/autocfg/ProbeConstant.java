package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for the value of a compile-time constant (JLS 15.29), and captures it.
 *
 * <p>Besides {@code HAS_<NAME>} the generated class gets {@code <NAME>_VALUE} of the constant's
 * type, itself a constant expression. Where there is no such constant, {@code <NAME>_VALUE} has the
 * type of {@link #defaultValue}, and its value; without {@code defaultValue} there is no such
 * field.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(ProbeConstant.List.class)
public @interface ProbeConstant {
  /** Returns the probe's name, unique in the compilation: letters, digits, {@code _}, {@code -}. */
  String name();

  /** Returns the constant: the type's canonical name, {@code #}, the field's name. */
  String value();

  /**
   * Returns the literal to take where there is no such constant, as Java source spells it: {@code
   * "0"}, {@code "1L"}, {@code "'a'"}, {@code "\"text\""}, {@code "false"}; empty for none.
   */
  String defaultValue() default "";

  /** Holds several. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** Returns the probes. */
    ProbeConstant[] value();
  }
}
