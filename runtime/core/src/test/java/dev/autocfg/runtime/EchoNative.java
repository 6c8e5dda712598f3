package dev.autocfg.runtime;

import java.lang.invoke.MethodHandles;
import java.util.function.ToLongFunction;

/** Links {@link Echo} to a half that is written by hand and makes no restricted call. */
final class EchoNative {
  /** Runs while the half is created, where a real one opens the library and reports. */
  static volatile Runnable linking = () -> {};

  private EchoNative() {}

  static NativeBinding<Echo> link(NativeLibrary library, ToLongFunction<Echo> init) {
    return NativeBinding.link(library, Echo.class, MethodHandles.lookup(), init);
  }
}
