package dev.autocfg.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/**
 * Finds and creates the half of a native interface that is compiled for JDK 22.
 *
 * <p>In a multi-release jar, and where the library was compiled for 22 or newer, the class is found
 * by its name. In a plain jar and in a directory it is not (JEP 238 speaks of jars with a manifest
 * entry only), so it is defined from the resource below {@code META-INF/versions/22} with the
 * lookup of the class beside it.
 */
record NativeHalf<T>(Class<T> type, Lookup lookup) {
  private static final int FIRST_RELEASE = 22; // JEP 454: FFM is final.

  T create(NativeLibrary library) {
    if (library.barred()) {
      library.path(); // Throws with the reason.
    }
    checkRelease();
    Class<?> half = load();
    checkAccess(library);
    library.path();
    return type.cast(instantiate(half));
  }

  private static void checkRelease() {
    int feature = Runtime.version().feature();
    if (feature < FIRST_RELEASE) {
      throw new NativeUnavailableException(
          "this JDK "
              + feature
              + " has no FFM (java.lang.foreign, final since JDK 22); run on JDK 22 or newer");
    }
  }

  private void checkAccess(NativeLibrary library) {
    Module module = lookup.lookupClass().getModule();
    if (!library.required() && !NativeAccess.enabled(module)) {
      throw new NativeUnavailableException(NativeAccess.notGranted(module));
    }
  }

  private Class<?> load() {
    String name = lookup.lookupClass().getName() + "Ffm";
    try {
      return lookup.findClass(name);
    } catch (ClassNotFoundException | IllegalAccessException e) {
      return define(name);
    }
  }

  private Class<?> define(String name) {
    String resource =
        "/META-INF/versions/" + FIRST_RELEASE + "/" + name.replace('.', '/') + ".class";
    try (InputStream in = lookup.lookupClass().getResourceAsStream(resource)) {
      if (in == null) {
        throw new NativeUnavailableException(
            "this build of "
                + type.getName()
                + " has no native half: it was compiled on a JDK older than 22, or without the"
                + " library; compile it on JDK 22 or newer");
      }
      return lookup.defineClass(in.readAllBytes());
    } catch (IOException | IllegalAccessException e) {
      throw new NativeUnavailableException("could not read " + resource + ": " + e, e);
    }
  }

  private Object instantiate(Class<?> half) {
    try {
      return lookup.findConstructor(half, MethodType.methodType(void.class)).invoke();
    } catch (Throwable e) { // MethodHandle.invoke declares it.
      throw NativeTypes.rethrow(e);
    }
  }
}
