package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A probe that users implement: a {@code dev.autocfg.probes.Probe} that {@code ServiceLoader} finds
 * on the processor path.
 *
 * <p>The question is "what does the probe of this kind answer to these values?". The implementation
 * declares whether its answer is about the compilation target, which then decides conditions, or
 * about the building machine, which then is a constant only. If the implementation fails, the
 * answer is UNKNOWN and the compiler prints a warning. A kind without an implementation is an
 * error.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(ProbeCustom.List.class)
public @interface ProbeCustom {
  /**
   * Returns the probe's name: letters, digits, {@code _} and {@code -}; unique in the compilation.
   */
  String name();

  /** Returns the kind of question, which selects the implementation. */
  String kind();

  /** Returns the arguments of the question; the implementation defines their meaning. */
  String[] value() default {};

  /** The container of repeated annotations. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** Returns the annotations, in the order of the source. */
    ProbeCustom[] value();
  }
}
