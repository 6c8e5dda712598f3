package dev.autocfg.runtime.generated;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The application's grant of native access to a module (JEP 472).
 *
 * <p>{@code Module.isNativeAccessEnabled} is JDK 22 API and this class is compiled for 17, so it is
 * called through a method handle. It is not a restricted method.
 */
final class NativeAccess {
  private NativeAccess() {}

  static boolean enabled(Module module) {
    try {
      MethodHandle query =
          MethodHandles.publicLookup()
              .findVirtual(
                  Module.class, "isNativeAccessEnabled", MethodType.methodType(boolean.class));
      return (boolean) query.invokeExact(module);
    } catch (Throwable e) { // MethodHandle.invokeExact declares it.
      throw NativeTypes.rethrow(e);
    }
  }

  /** Returns the reason why the module may not call native code unasked, with the remedy. */
  static String notGranted(Module module) {
    return "the application does not grant native access; " + remedy(module);
  }

  /**
   * Returns the reason where the JVM forbade the first call to a library that the user demanded.
   */
  static String forbidden(Module module) {
    return "this JVM forbids native access that was not granted; " + remedy(module);
  }

  private static String remedy(Module module) {
    if (!module.isNamed()) {
      return "start java with --enable-native-access=ALL-UNNAMED, or put 'Enable-Native-Access:"
          + " ALL-UNNAMED' into the manifest of the jar that is started with java -jar";
    }
    // The option knows the modules of the boot layer only, JEP 472.
    return module.getLayer() == ModuleLayer.boot()
        ? "start java with --enable-native-access=" + module.getName()
        : "the code that defines the layer of module "
            + module.getName()
            + " has to call ModuleLayer.Controller.enableNativeAccess for it";
  }
}
