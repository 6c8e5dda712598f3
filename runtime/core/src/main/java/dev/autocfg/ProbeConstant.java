package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A probe for the value of a compile-time constant (JLS 15.29).
 *
 * <p>Besides {@code HAS_<NAME>}, the generated class declares {@code <NAME>_VALUE} with the type of
 * the constant; it is a constant expression too. If there is no such constant, {@code <NAME>_VALUE}
 * has the type and the value of {@link #defaultValue}; without a {@code defaultValue} the field
 * does not exist.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(ProbeConstant.List.class)
public @interface ProbeConstant {
  /**
   * Returns the probe's name: letters, digits, {@code _} and {@code -}; unique in the compilation.
   */
  String name();

  /** Returns the constant: the canonical name of the type, {@code #}, the name of the field. */
  String value();

  /**
   * Returns the literal to use if there is no such constant, as written in Java source: {@code
   * "0"}, {@code "1L"}, {@code "'a'"}, {@code "\"text\""}, {@code "false"}; empty for none.
   */
  String defaultValue() default "";

  /** The container of repeated annotations. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** Returns the annotations, in the order of the source. */
    ProbeConstant[] value();
  }
}
