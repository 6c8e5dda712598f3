package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks whether a method, field or constructor is usable where the annotation stands.
 *
 * <p>Usable is what javac would answer to code there that calls the method with arguments of just
 * these types, or reads the field. A method is looked up by its erased parameter types:
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
  /** Returns the probe's name, unique in the compilation: letters, digits, {@code _}, {@code -}. */
  String name();

  /**
   * Returns the member: the type's canonical name, {@code #}, then a field's name, or a method's
   * name with its erased parameter types in parentheses, or {@code new} with those of a
   * constructor. A colon and the erased type of the result or field may follow, where it matters.
   * Types without a dot are those of {@code java.lang}.
   */
  String value();

  /** Returns whether a member inherited from a supertype counts. */
  boolean inherited() default true;

  /** Holds several. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** Returns the probes. */
    ProbeMember[] value();
  }
}
