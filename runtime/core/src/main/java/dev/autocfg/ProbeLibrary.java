package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks whether a native library is on the building machine, and describes it for the run time.
 *
 * <p>The library is looked for by its sonames in the directories of the system's loader, and by its
 * {@code .pc} file; the symbols are read from the file. Nothing is loaded into the compiler. The
 * answer is true of the building machine only, so the same checks are made again at run time before
 * the library is used; a missing library is a note of the compiler, not a warning.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(ProbeLibrary.List.class)
public @interface ProbeLibrary {
  /**
   * Returns the probe's name, unique in the compilation: letters, digits, {@code _}, {@code -}. It
   * is also the name in {@code -Dautocfg.<name>} and {@code AUTOCFG_<NAME>}, which all users of the
   * library in one JVM share.
   */
  String name();

  /** Returns the name of the {@code .pc} file without its ending; empty for none. */
  String pkgConfig() default "";

  /** Returns the acceptable versions, such as {@code ">=1.0.12, <2"}; empty for any. */
  String version() default "";

  /**
   * Returns the name of a C function {@code const char *f(void)} that tells the version at run
   * time; empty for none, and then only the sonames vouch for the version.
   */
  String versionFunction() default "";

  /**
   * Returns the acceptable file names of the library, best first, for every system it is known on:
   * {@code libsodium.so.23}, {@code libsodium.dylib}, {@code libsodium.dll}.
   */
  String[] sonames() default {};

  /** Returns the symbols that must all be exported. */
  String[] symbols() default {};

  /** Holds several. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** Returns the probes. */
    ProbeLibrary[] value();
  }
}
