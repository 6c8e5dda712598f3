package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A probe for the value of a C constant, or for a C declaration.
 *
 * <p>The question is whether {@code cc -c} on the building machine accepts a file that includes the
 * headers and uses the constant or the declaration. Compiled code is read, never run. With a {@link
 * #value}, the generated class also declares {@code <NAME>_VALUE}. Its type follows from the C type
 * and is the same on every machine: {@code int} and narrower types give {@code int}; {@code
 * unsigned int}, {@code long}, {@code long long} and {@code size_t} give {@code long}; a larger
 * unsigned type gives its 64 bits; {@code float} and {@code double} give {@code double}; a string
 * literal gives {@code String}.
 *
 * <p>Without a compiler or a header, the answer is UNKNOWN, the compiler prints a note (not a
 * warning), and {@code <NAME>_VALUE} is {@link #defaultValue}. The answer is about the building
 * machine, or about the sysroot of a cross build; javac does not copy it into other classes.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(ProbeHeader.List.class)
public @interface ProbeHeader {
  /**
   * Returns the probe's name: letters, digits, {@code _} and {@code -}; unique in the compilation.
   */
  String name();

  /** Returns the headers to include, in order, as in {@code #include <sys/stat.h>}. */
  String[] headers();

  /**
   * Returns a constant expression of C on one line: a constant, an enumerator, a macro that is a
   * number or a string literal, {@code sizeof(struct stat)}, {@code _Alignof(T)}, {@code
   * offsetof(struct stat, st_size)}. Exactly one of this and {@link #declares} is required.
   */
  String value() default "";

  /**
   * Returns the name of a function, variable, type, enumerator or macro, or {@code struct}, {@code
   * union} or {@code enum} and a tag.
   */
  String declares() default "";

  /**
   * Returns the literal to use if there is no value, as written in Java source and of the type that
   * the value would have: {@code "32"}, {@code "32L"}, {@code "0.5"}, {@code "\"text\""}. If it is
   * empty and there is no value, {@code <NAME>_VALUE} does not exist.
   */
  String defaultValue() default "";

  /**
   * Returns the name of a {@link ProbeLibrary} on the same element whose {@code .pc} file gives the
   * directories of the headers; empty for the compiler's default directories.
   */
  String library() default "";

  /** Returns macros to define before the headers: {@code "_GNU_SOURCE"}, {@code "LEVEL=2"}. */
  String[] defines() default {};

  /** The container of repeated annotations. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** Returns the annotations, in the order of the source. */
    ProbeHeader[] value();
  }
}
