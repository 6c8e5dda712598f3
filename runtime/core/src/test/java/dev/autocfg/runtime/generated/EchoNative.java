package dev.autocfg.runtime.generated;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Optional;

/** The class that the processor writes for {@link Echo}, with an opener that a test sets. */
final class EchoNative {
  /** What {@link EchoNativeFfm} does. */
  static volatile EchoOpener opener;

  private EchoNative() {}

  /** Returns a library that is opened by a class found by name, and that no other test shares. */
  static NativeLibrary library(NativeLibrary.Builder description) {
    FfmImplementation ffm =
        new FfmImplementation(
            MethodHandles.lookup(), List.of("EchoNativeFfm", "EchoNativeFfm$Calls"));
    return new NativeLibrary(EchoOpener.shared(description), Optional.of(ffm), "");
  }
}
