package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks the C compiler of the building machine for a constant, or whether there is a declaration.
 *
 * <p>The question is what {@code cc -c} makes of a file that includes the headers and uses what is
 * asked for; nothing that was compiled is run. Besides {@code HAS_<NAME>} a {@link #value} gives
 * {@code <NAME>_VALUE}, whose type follows from that in C, the same on every machine: {@code int}
 * and narrower give {@code int}; {@code unsigned int}, {@code long}, {@code long long} and {@code
 * size_t} give {@code long}, of a larger unsigned one its 64 bits; {@code float} and {@code double}
 * give {@code double}; a string literal gives {@code String}.
 *
 * <p>Without a compiler or a header the answer is UNKNOWN, which is a note of the compiler and no
 * warning, and {@code <NAME>_VALUE} is {@link #defaultValue}. The answer is true of the building
 * machine, or of the sysroot it builds for; javac does not copy it into other classes.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(ProbeHeader.List.class)
public @interface ProbeHeader {
  /** Returns the probe's name, unique in the compilation: letters, digits, {@code _}, {@code -}. */
  String name();

  /** Returns the headers to include, in order, as in {@code #include <sys/stat.h>}. */
  String[] headers();

  /**
   * Returns a constant expression of C on one line: a constant, an enumerator, a macro that is a
   * number or a string literal, {@code sizeof(struct stat)}, {@code _Alignof(T)}, {@code
   * offsetof(struct stat, st_size)}. Either this or {@link #declares} is given.
   */
  String value() default "";

  /**
   * Returns the name of a function, variable, type, enumerator or macro, or {@code struct}, {@code
   * union} or {@code enum} and a tag.
   */
  String declares() default "";

  /**
   * Returns the literal to take where there is no value, as Java source spells it and of the type
   * that the value has: {@code "32"}, {@code "32L"}, {@code "0.5"}, {@code "\"text\""}; empty for
   * none, and then there is no {@code <NAME>_VALUE} where there is no value.
   */
  String defaultValue() default "";

  /**
   * Returns the name of a {@link ProbeLibrary} on the same element, whose {@code .pc} file says
   * where the headers are; empty for the directories that the compiler knows.
   */
  String library() default "";

  /** Returns the macros to define first: {@code "_GNU_SOURCE"}, {@code "LEVEL=2"}. */
  String[] defines() default {};

  /** Holds several. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** Returns the probes. */
    ProbeHeader[] value();
  }
}
