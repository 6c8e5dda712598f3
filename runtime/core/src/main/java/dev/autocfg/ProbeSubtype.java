package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks whether one type is a subtype of another, both usable where the annotation stands, which is
 * what javac would answer to {@code Super use(Sub sub) { return sub; }}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(ProbeSubtype.List.class)
public @interface ProbeSubtype {
  /** Returns the probe's name, unique in the compilation: letters, digits, {@code _}, {@code -}. */
  String name();

  /** Returns the canonical name of the type that may be the subtype. */
  String value();

  /** Returns the canonical name of the type that may be the supertype. */
  String of();

  /** Holds several. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** Returns the probes. */
    ProbeSubtype[] value();
  }
}
