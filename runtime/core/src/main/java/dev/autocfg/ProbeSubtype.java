package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A probe for a subtype relation between two types that are usable where the annotation is written.
 *
 * <p>The question is whether javac accepts {@code Super use(Sub sub) { return sub; }} there.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(ProbeSubtype.List.class)
public @interface ProbeSubtype {
  /**
   * Returns the probe's name: letters, digits, {@code _} and {@code -}; unique in the compilation.
   */
  String name();

  /** Returns the canonical name of the type that may be the subtype. */
  String value();

  /** Returns the canonical name of the type that may be the supertype. */
  String of();

  /** The container of repeated annotations. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** Returns the annotations, in the order of the source. */
    ProbeSubtype[] value();
  }
}
