package half;

import dev.autocfg.runtime.NativeLibrary;
import dev.autocfg.runtime.NativeTypes;
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
final class LibcNativeFfm implements Libc {
  private static final Linker LINKER = Linker.nativeLinker();
  private static final SymbolLookup SYMBOLS =
      SymbolLookup.libraryLookup(Path.of(LibcNative.LIBRARY.path()), Arena.global());
  private static final MethodHandle ABS;
  private static final MethodHandle GETPID;

  static {
    NativeLibrary library = LibcNative.LIBRARY;
    library.reportVersion(version());
    for (String symbol : library.symbols()) {
      library.reportSymbol(symbol, SYMBOLS.find(symbol).isPresent());
    }
    library.checkSymbols();
    ABS = link("abs", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    GETPID = link("getpid", FunctionDescriptor.of(ValueLayout.JAVA_INT));
  }

  LibcNativeFfm() {}

  private static String version() {
    try {
      MethodHandle call = link("gnu_get_libc_version", FunctionDescriptor.of(ValueLayout.ADDRESS));
      return ((MemorySegment) call.invokeExact()).reinterpret(Long.MAX_VALUE).getString(0);
    } catch (Throwable e) {
      throw NativeTypes.rethrow(e);
    }
  }

  private static MethodHandle link(String name, FunctionDescriptor type) {
    return LINKER.downcallHandle(SYMBOLS.find(name).orElseThrow(), type);
  }

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
