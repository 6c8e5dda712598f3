package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks a probe of the user's own: a {@code dev.autocfg.probes.Probe} that {@code ServiceLoader}
 * finds on the processor path.
 *
 * <p>The question is "what does the probe of this kind answer to these values?". The probe says
 * whether its answer is true of the compilation, which then decides conditions, or of the building
 * machine only, which then is a constant and nothing else. A probe that fails is UNKNOWN, with a
 * warning; a kind that no probe answers is an error.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(ProbeCustom.List.class)
public @interface ProbeCustom {
  /** Returns the probe's name, unique in the compilation: letters, digits, {@code _}, {@code -}. */
  String name();

  /** Returns the kind of question, by which the {@code Probe} is found. */
  String kind();

  /** Returns what is handed to the {@code Probe}, which says what it means. */
  String[] value() default {};

  /** Holds several. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** Returns the probes. */
    ProbeCustom[] value();
  }
}
