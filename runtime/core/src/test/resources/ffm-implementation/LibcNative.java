package ffmtest;

import dev.autocfg.runtime.generated.NativeBinding;
import dev.autocfg.runtime.generated.NativeLibrary;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.atomic.AtomicInteger;

/** What the processor writes, with the tests' properties in it. */
final class LibcNative {
  static final AtomicInteger INITS = new AtomicInteger();

  static final NativeLibrary LIBRARY =
      NativeLibrary.named("autocfglibc")
          .sonames("libc.so.6")
          .versions(System.getProperty("ffmtest.versions", ""))
          .versionFunction("gnu_get_libc_version")
          .symbols(System.getProperty("ffmtest.symbol", "abs"))
          .openedBy(MethodHandles.lookup(), "LibcNativeFfm", "LibcNativeFfm$Calls");

  static final NativeBinding<Libc> BINDING =
      NativeBinding.of(LIBRARY, Libc.class)
          .functions("abs", "getpid")
          .init("abs", LibcNative::init)
          .build();

  private static long init(Libc libc) {
    INITS.incrementAndGet();
    return Integer.getInteger("ffmtest.init", 0) * (long) libc.abs(-1);
  }

  private LibcNative() {}
}
