package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks whether a type is usable where the annotation stands.
 *
 * <p>Usable is what javac would answer to code that names the type there: a preview type without
 * {@code --enable-preview}, a type in a package that is not exported, and an incubating type are
 * visible and not usable.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(ProbeType.List.class)
public @interface ProbeType {
  /** Returns the probe's name, unique in the compilation: letters, digits, {@code _}, {@code -}. */
  String name();

  /** Returns the type's canonical name: {@code java.lang.foreign.Linker}. */
  String value();

  /** Holds several. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** Returns the probes. */
    ProbeType[] value();
  }
}
