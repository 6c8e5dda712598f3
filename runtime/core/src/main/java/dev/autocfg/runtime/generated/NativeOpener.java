package dev.autocfg.runtime.generated;

/**
 * The restricted calls of one native interface, as generated code makes them with {@code
 * java.lang.foreign}: {@code FooNativeFfm} implements this for {@code Foo}.
 *
 * <p>A method throws what {@code java.lang.foreign} throws; the caller keeps that as the reason why
 * the library, or the interface, cannot be used. Creating an opener has no effect.
 *
 * @param <T> the native interface
 */
public interface NativeOpener<T> {
  /**
   * Opens a library for as long as the JVM runs, and reads the version that it reports.
   *
   * @param path the absolute path of the library's file
   */
  OpenedLibrary open(String path);

  /**
   * Returns whether a library exports a symbol.
   *
   * @param library a library that this opener or another one has opened
   */
  boolean exports(OpenedLibrary library, String symbol);

  /**
   * Links every function of the native interface.
   *
   * @param library a library that this opener or another one has opened, and that exports every
   *     function of the native interface
   * @return the implementation of the native interface
   */
  T link(OpenedLibrary library);
}
