package half;

import dev.autocfg.runtime.NativeBinding;
import dev.autocfg.runtime.NativeLibrary;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.atomic.AtomicInteger;

/** What the processor writes, with the tests' properties in it. */
final class LibcNative {
  static final AtomicInteger INITS = new AtomicInteger();

  static final NativeLibrary LIBRARY =
      NativeLibrary.named("autocfglibc")
          .sonames("libc.so.6")
          .versions(System.getProperty("half.versions", ""))
          .symbols("abs", "getpid", System.getProperty("half.symbol", "gnu_get_libc_version"))
          .optionalSymbols("autocfg_no_such_symbol")
          .build();

  static final NativeBinding<Libc> BINDING =
      NativeBinding.link(LIBRARY, Libc.class, MethodHandles.lookup(), LibcNative::init);

  private static long init(Libc libc) {
    INITS.incrementAndGet();
    return Integer.getInteger("half.init", 0) * (long) libc.abs(-1);
  }

  private LibcNative() {}
}
