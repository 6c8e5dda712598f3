package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A probe for the release of the JDK API that the compilation uses.
 *
 * <p>It is the value of {@code --release}; without that option, it is the release of the JDK that
 * runs the compiler, whatever {@code -source} and {@code -target} are.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(ProbeRelease.List.class)
public @interface ProbeRelease {
  /**
   * Returns the probe's name: letters, digits, {@code _} and {@code -}; unique in the compilation.
   */
  String name();

  /** Returns the range, such as {@code ">=22"} or {@code ">=17, <21"}. */
  String value();

  /** The container of repeated annotations. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** Returns the annotations, in the order of the source. */
    ProbeRelease[] value();
  }
}
