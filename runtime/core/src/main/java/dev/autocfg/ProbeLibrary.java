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
 * <p>The library is looked for by its sonames in the directories of its {@code .pc} file, of
 * package managers and of the system's loader (docs/libraries.md has the order, and the variables
 * that change it); the symbols are read from the file. Nothing is loaded into the compiler. The
 * answer is true of the building machine only, or of the target that {@code -Aautocfg.target} and
 * {@code -Aautocfg.sysroot} name, so the same checks are made again at run time before the library
 * is used; a missing library is a note of the compiler, not a warning.
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
   * {@code libsodium.so.23}, {@code libsodium.dylib}, {@code libsodium.dll}. A range, {@code
   * libsodium.so.[23-26]}, stands for at most 64 names, the highest number first.
   */
  String[] sonames() default {};

  /** Returns the symbols that must all be exported, by the library itself. */
  String[] symbols() default {};

  /**
   * Returns whether a symbol may as well come from a library that this one needs: what {@code
   * dlsym} finds through it, and so what is asked at run time in either case. Windows finds nothing
   * there.
   */
  boolean includeDependencies() default false;

  /**
   * Returns a header and its macro that holds the version as a text or a number, {@code
   * "sodium/version.h#SODIUM_VERSION_STRING"}; empty for none. The header is read as text, for a
   * library below the same prefix of which no {@code .pc} file tells the version.
   */
  String versionHeader() default "";

  /**
   * Returns which versions the sonames stand for, {@code "libsodium.so.23 = 1.0.15..1.0.18"}; both
   * are included, and one may be missing. It refuses a library of which no version is acceptable,
   * where nothing tells the version itself.
   */
  String[] sonameVersions() default {};

  /**
   * Returns what to install, for messages: {@code "debian:libsodium-dev"}, {@code fedora}, {@code
   * alpine}, {@code homebrew}, {@code vcpkg}. Those of sodium, openssl, git2, ssh2 and z are known.
   */
  String[] packages() default {};

  /** Holds several. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** Returns the probes. */
    ProbeLibrary[] value();
  }
}
