package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A probe for a native library on the building machine, and the description of that library at run
 * time.
 *
 * <p>The library is searched by its sonames in the directories of its {@code .pc} file, of package
 * managers and of the system's loader (docs/libraries.md lists the order, and the variables that
 * change it). The symbols are read from the file; nothing is loaded into the compiler. The answer
 * is about the building machine, or about the target given by {@code -Aautocfg.target} and {@code
 * -Aautocfg.sysroot}, so the checks are repeated at run time before the library is used. If the
 * library is missing, the compiler prints a note (not a warning).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(ProbeLibrary.List.class)
public @interface ProbeLibrary {
  /**
   * Returns the probe's name: letters, digits, {@code _} and {@code -}; unique in the compilation.
   * It is also the name in {@code -Dautocfg.<name>} and {@code AUTOCFG_<NAME>}, which apply to all
   * users of the library in one JVM.
   */
  String name();

  /** Returns the name of the {@code .pc} file without its extension; empty for none. */
  String pkgConfig() default "";

  /** Returns the acceptable versions, such as {@code ">=1.0.12, <2"}; empty for any. */
  String version() default "";

  /**
   * Returns the name of a C function {@code const char *f(void)} that returns the version at run
   * time; empty for none. The version is then inferred from the soname.
   */
  String versionFunction() default "";

  /**
   * Returns the acceptable file names of the library for all systems, in order of preference:
   * {@code libsodium.so.23}, {@code libsodium.dylib}, {@code libsodium.dll}. A range such as {@code
   * libsodium.so.[23-26]} expands to at most 64 names, the highest number first.
   */
  String[] sonames() default {};

  /** Returns the symbols that the library must export. */
  String[] symbols() default {};

  /**
   * Returns whether the symbols may also be exported by a dependency of the library, as {@code
   * dlsym} finds them. At run time dependencies always count; on Windows they never do.
   */
  boolean includeDependencies() default false;

  /**
   * Returns a header and a macro in it whose value is the version, as a string or a number: {@code
   * "sodium/version.h#SODIUM_VERSION_STRING"}; empty for none. The header is read as text. It is
   * used for a library below the same prefix if no {@code .pc} file gives the version.
   */
  String versionHeader() default "";

  /**
   * Returns the range of versions for each soname: {@code "libsodium.so.23 = 1.0.15..1.0.18"}. Both
   * ends are inclusive, and one may be omitted. If the version itself is not known and no version
   * in the range is acceptable, the library is refused.
   */
  String[] sonameVersions() default {};

  /**
   * Returns the packages that messages recommend: {@code "debian:libsodium-dev"}; the other
   * prefixes are {@code fedora}, {@code alpine}, {@code homebrew} and {@code vcpkg}. The packages
   * of sodium, openssl, git2, ssh2 and z are built in.
   */
  String[] packages() default {};

  /** The container of repeated annotations. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** Returns the annotations, in the order of the source. */
    ProbeLibrary[] value();
  }
}
