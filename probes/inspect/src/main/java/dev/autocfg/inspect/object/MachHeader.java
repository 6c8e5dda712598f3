package dev.autocfg.inspect.object;

import dev.autocfg.internal.Architecture;
import dev.autocfg.internal.ObjectFileException;
import java.nio.ByteOrder;

/**
 * Holds the header of one slice.
 *
 * @param slice the slice in its byte order
 * @param type {@code filetype}
 * @param commands {@code ncmds}
 * @param commandBytes {@code sizeofcmds}
 */
record MachHeader(
    Region slice, boolean is64, String arch, long type, long commands, long commandBytes) {
  private static final int DYLIB = 6; // MH_DYLIB
  private static final int BUNDLE = 8; // MH_BUNDLE

  static MachHeader read(Region bytes) throws ObjectFileException {
    int magic = bytes.in(ByteOrder.BIG_ENDIAN).int32(0);
    Region slice = bytes.in(order(magic));
    boolean is64 = magic == 0xfeedfacf || magic == 0xcffaedfe;
    return new MachHeader(
        slice,
        is64,
        Architecture.ofMach(slice.int32(4), slice.int32(8)),
        slice.uint32(12),
        slice.uint32(16),
        slice.uint32(20));
  }

  private static ByteOrder order(int magic) throws ObjectFileException {
    return switch (magic) {
      case 0xfeedface, 0xfeedfacf -> ByteOrder.BIG_ENDIAN;
      case 0xcefaedfe, 0xcffaedfe -> ByteOrder.LITTLE_ENDIAN;
      default -> throw Damage.of("has a slice that is no Mach-O file");
    };
  }

  /** Refuses what dlopen(3) does not open. */
  void checkLibrary() throws ObjectFileException {
    if (type != DYLIB && type != BUNDLE) {
      throw NotALibrary.of("is Mach-O, but no dynamic library (file type " + type + ")");
    }
  }

  /** Returns where the load commands start. */
  long size() {
    return is64 ? 32 : 28;
  }
}
