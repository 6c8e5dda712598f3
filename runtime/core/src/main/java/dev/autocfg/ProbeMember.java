package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A probe for a method, field or constructor that is usable where the annotation is written.
 *
 * <p>A member is usable if javac would accept code there that calls the method with arguments of
 * exactly these types, or that reads the field. A method is found by its erased parameter types:
 *
 * <pre>{@code
 * @ProbeMember(name = "virtual", value = "java.lang.Thread#ofVirtual()")
 * @ProbeMember(name = "sequenced", value = "java.util.List#reversed():java.util.List")
 * @ProbeMember(name = "maxValue", value = "java.lang.Integer#MAX_VALUE")
 * @ProbeMember(name = "fromBytes", value = "java.lang.String#new(byte[], java.nio.charset.Charset)")
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(ProbeMember.List.class)
public @interface ProbeMember {
  /**
   * Returns the probe's name: letters, digits, {@code _} and {@code -}; unique in the compilation.
   */
  String name();

  /**
   * Returns the member: the canonical name of the type, {@code #}, and then the name of a field, or
   * the name of a method with its erased parameter types in parentheses, or {@code new} with the
   * erased parameter types of a constructor. A colon and the erased type of the result or field may
   * follow. Type names without a dot refer to {@code java.lang}.
   */
  String value();

  /** Returns whether a member inherited from a supertype counts. */
  boolean inherited() default true;

  /** The container of repeated annotations. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** Returns the annotations, in the order of the source. */
    ProbeMember[] value();
  }
}
