package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks whether the release of the JDK API that the compilation sees lies in a range.
 *
 * <p>It is the release given by {@code --release}; without that option, the release of the JDK that
 * compiles, whatever {@code -source} and {@code -target} say.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(ProbeRelease.List.class)
public @interface ProbeRelease {
  /** Returns the probe's name, unique in the compilation: letters, digits, {@code _}, {@code -}. */
  String name();

  /** Returns the range, such as {@code ">=22"} or {@code ">=17, <21"}. */
  String value();

  /** Holds several. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** Returns the probes. */
    ProbeRelease[] value();
  }
}
