package dev.autocfg.inspect.object;

import dev.autocfg.internal.Architecture;
import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.ObjectFileException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The header of one slice of a Mach-O file.
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
      default -> throw ObjectFileException.damaged("has a slice that is not a Mach-O file");
    };
  }

  /** Rejects file types that dlopen(3) does not open. */
  void checkLibrary() throws ObjectFileException {
    if (type != DYLIB && type != BUNDLE) {
      throw ObjectFileException.notALibrary(
          "is a Mach-O file, but not a dynamic library (file type " + type + ")");
    }
  }

  /** Returns the offset of the load commands. */
  long size() {
    return is64 ? 32 : 28;
  }

  /** The slices of a fat file, one per architecture; a thin file has one slice. */
  static final class Slices {
    private static final int FAT = 0xcafebabe; // FAT_MAGIC, always big-endian
    private static final int FAT_64 = 0xcafebabf; // FAT_MAGIC_64

    /** The header of a Java class file looks like that of a fat file with at least 45 slices. */
    private static final int MOST_SLICES = 30;

    /** The part of the file for one architecture. */
    record Slice(String arch, Region region) {}

    private Slices() {}

    static Region choose(Bytes file, String arch) throws ObjectFileException {
      List<Slice> slices = of(file);
      for (Slice slice : slices) {
        if (arch.isEmpty() || slice.arch().equals(arch)) {
          return slice.region();
        }
      }
      String theirs = slices.stream().map(Slice::arch).collect(Collectors.joining(" and "));
      throw ObjectFileException.otherArchitecture(theirs, arch);
    }

    static List<Slice> of(Bytes bytes) throws ObjectFileException {
      Region file = Region.of(bytes, ByteOrder.BIG_ENDIAN);
      if (file.size() < 12) {
        throw ObjectFileException.damaged("ends within its header");
      }
      int magic = file.int32(0);
      if (magic == FAT || magic == FAT_64) {
        return fat(file, magic == FAT_64);
      }
      MachHeader header = MachHeader.read(file);
      return List.of(new Slice(header.arch(), file));
    }

    private static List<Slice> fat(Region file, boolean is64) throws ObjectFileException {
      long count = file.uint32(4);
      if (count == 0 || count > MOST_SLICES) {
        throw ObjectFileException.notALibrary(
            "has a fat header of " + count + " slices; it may be a Java class file");
      }
      List<Slice> slices = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        long at = 8 + i * (is64 ? 32L : 20L);
        long offset = is64 ? file.int64(at + 8) : file.uint32(at + 8);
        long size = is64 ? file.int64(at + 16) : file.uint32(at + 12);
        String arch = Architecture.ofMach(file.int32(at), file.int32(at + 4));
        slices.add(new Slice(arch, file.part(offset, size, arch + " slice")));
      }
      return slices;
    }
  }
}
