package ffmtest;

import dev.autocfg.runtime.generated.NativeOpener;
import dev.autocfg.runtime.generated.NativeTypes;
import dev.autocfg.runtime.generated.OpenedLibrary;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** What the processor writes for JDK 22. */
@SuppressWarnings("restricted")
final class LibcNativeFfm implements NativeOpener<Libc> {
  private static MethodHandle[] handles;

  LibcNativeFfm() {}

  @Override
  public OpenedLibrary open(String path) {
    SymbolLookup symbols = SymbolLookup.libraryLookup(Path.of(path), Arena.global());
    return OpenedLibrary.reporting(
        symbols, version(symbols.find("gnu_get_libc_version").orElseThrow()));
  }

  @Override
  public boolean exports(OpenedLibrary library, String symbol) {
    return ((SymbolLookup) library.symbols()).find(symbol).isPresent();
  }

  @Override
  public Libc link(OpenedLibrary library) {
    SymbolLookup symbols = (SymbolLookup) library.symbols();
    handles =
        new MethodHandle[] {
          handle(
              symbols,
              "abs",
              FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)),
          handle(symbols, "getpid", FunctionDescriptor.of(ValueLayout.JAVA_INT)),
        };
    return new Calls();
  }

  private static MethodHandle handle(SymbolLookup symbols, String name, FunctionDescriptor type) {
    return Linker.nativeLinker().downcallHandle(symbols.find(name).orElseThrow(), type);
  }

  private static String version(MemorySegment function) {
    try {
      MethodHandle call =
          Linker.nativeLinker().downcallHandle(function, FunctionDescriptor.of(ValueLayout.ADDRESS));
      return ((MemorySegment) call.invokeExact()).reinterpret(Long.MAX_VALUE).getString(0);
    } catch (Throwable e) {
      throw NativeTypes.rethrow(e);
    }
  }

  private static final class Calls implements Libc {
    private static final MethodHandle ABS = handles[0];
    private static final MethodHandle GETPID = handles[1];

    @Override
    public int abs(int value) {
      try {
        return (int) ABS.invokeExact(value);
      } catch (Throwable e) {
        throw NativeTypes.rethrow(e);
      }
    }

    @Override
    public int getpid() {
      try {
        return (int) GETPID.invokeExact();
      } catch (Throwable e) {
        throw NativeTypes.rethrow(e);
      }
    }
  }
}
