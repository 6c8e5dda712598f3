package dev.autocfg.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Asks whether the application granted native access to a module (JEP 472).
 *
 * <p>{@code Module.isNativeAccessEnabled} is JDK 22 API and this class is compiled for 17, so it is
 * reached through a method handle. It is not a restricted method.
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
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) { // MethodHandle.invokeExact declares it.
      throw new IllegalStateException(e);
    }
  }

  static String remedy(Module module) {
    String name = module.isNamed() ? module.getName() : "ALL-UNNAMED";
    String manifest =
        module.isNamed()
            ? ""
            : ", or put 'Enable-Native-Access: ALL-UNNAMED' into the manifest of the jar that is"
                + " started with java -jar";
    return "the application does not grant native access; start java with --enable-native-access="
        + name
        + manifest;
  }
}
