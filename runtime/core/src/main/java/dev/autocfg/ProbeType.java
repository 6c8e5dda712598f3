package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A probe for a type that is usable where the annotation is written.
 *
 * <p>A type is usable if javac would accept code there that names it. A preview type without {@code
 * --enable-preview}, a type in a package that is not exported, and a type of an incubator module
 * that was not added are visible, but not usable.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(ProbeType.List.class)
public @interface ProbeType {
  /**
   * Returns the probe's name: letters, digits, {@code _} and {@code -}; unique in the compilation.
   */
  String name();

  /** Returns the canonical name of the type: {@code java.lang.foreign.Linker}. */
  String value();

  /** The container of repeated annotations. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** Returns the annotations, in the order of the source. */
    ProbeType[] value();
  }
}
