package dev.autocfg.runtime.generated;

import dev.autocfg.runtime.NativeUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The generated classes that implement a native interface with {@code java.lang.foreign}, compiled
 * for JDK 22.
 *
 * <p>In a multi-release jar, and where the library was compiled for 22 or newer, the classes are
 * found by name. In a plain jar and in a directory they are not (JEP 238 covers jars with a
 * manifest entry only), so all are defined from the resources below {@code META-INF/versions/22}
 * with the lookup of the class beside them, before one is used.
 */
class FfmImplementation {
  private static final int FIRST_RELEASE = 22; // JEP 454: FFM is final.

  private final Lookup lookup;
  private final List<String> classes;
  private volatile @Nullable NativeOpener<?> opener;

  /** Takes the binary names, without the package, of the opener and of the classes it needs. */
  FfmImplementation(Lookup lookup, List<String> classes) {
    this.lookup = lookup;
    this.classes = classes;
  }

  /**
   * Checks the release of this JVM.
   *
   * @throws NativeUnavailableException if it has no FFM
   */
  void checkRelease() {
    int feature = Runtime.version().feature();
    if (feature < FIRST_RELEASE) {
      throw new NativeUnavailableException(
          "this JDK "
              + feature
              + " has no FFM (java.lang.foreign, final since JDK 22); run on JDK 22 or newer");
    }
  }

  /**
   * Checks whether the application granted native access to the module.
   *
   * @throws NativeUnavailableException if not
   */
  void checkAccess() {
    Module module = lookup.lookupClass().getModule();
    if (!NativeAccess.enabled(module)) {
      throw new NativeUnavailableException(NativeAccess.notGranted(module));
    }
  }

  /** Returns the reason where the JVM refused a restricted call. */
  String forbidden() {
    return NativeAccess.forbidden(lookup.lookupClass().getModule());
  }

  /**
   * Returns the opener; making one opens nothing.
   *
   * @throws NativeUnavailableException if this build has none, or it cannot be loaded
   */
  NativeOpener<?> opener() {
    NativeOpener<?> known = opener;
    if (known == null) {
      known = create();
      opener = known; // A race makes two; they have no state.
    }
    return known;
  }

  private NativeOpener<?> create() {
    try {
      Class<?> type = load();
      return (NativeOpener<?>)
          lookup.findConstructor(type, MethodType.methodType(void.class)).invoke();
    } catch (NativeUnavailableException e) {
      throw e;
    } catch (Throwable e) { // MethodHandle.invoke declares it.
      FailureReason.propagateFatal(e);
      throw new NativeUnavailableException(
          name(0) + " cannot be loaded: " + FailureReason.of(e), e);
    }
  }

  private Class<?> load() throws IOException, IllegalAccessException {
    try {
      return lookup.findClass(name(0));
    } catch (ClassNotFoundException e) {
      return defineAll();
    }
  }

  /** Defines the opener last, so that code that finds it by name finds its dependencies too. */
  private Class<?> defineAll() throws IOException, IllegalAccessException {
    Class<?> last = null;
    for (int i = classes.size() - 1; i >= 0; i--) {
      last = define(name(i));
    }
    return last;
  }

  private Class<?> define(String name) throws IOException, IllegalAccessException {
    byte[] bytes = read("/META-INF/versions/" + FIRST_RELEASE + "/" + name.replace('.', '/'));
    try {
      return lookup.defineClass(bytes);
    } catch (LinkageError e) {
      // It links as well; a class whose verification needs one defined later is defined all the
      // same. Another thread may have defined it, too.
      return defined(name, e);
    }
  }

  private Class<?> defined(String name, LinkageError failure) throws IllegalAccessException {
    try {
      return lookup.findClass(name);
    } catch (ClassNotFoundException e) {
      failure.addSuppressed(e);
      throw failure;
    }
  }

  private byte[] read(String path) throws IOException {
    try (InputStream in = lookup.lookupClass().getResourceAsStream(path + ".class")) {
      if (in == null) {
        throw new NativeUnavailableException(
            "this build has no "
                + name(0)
                + ": it was compiled on a JDK older than 22, or without the library; compile it on"
                + " JDK 22 or newer");
      }
      return in.readAllBytes();
    }
  }

  private String name(int index) {
    String pack = lookup.lookupClass().getPackageName();
    return pack.isEmpty() ? classes.get(index) : pack + "." + classes.get(index);
  }
}
