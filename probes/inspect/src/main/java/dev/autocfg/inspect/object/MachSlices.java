package dev.autocfg.inspect.object;

import dev.autocfg.internal.Architecture;
import dev.autocfg.internal.ObjectFileException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Chooses the part of a fat file that is for one architecture; a thin file has one part. */
final class MachSlices {
  private static final int FAT = 0xcafebabe; // FAT_MAGIC, always big-endian
  private static final int FAT_64 = 0xcafebabf; // FAT_MAGIC_64

  /** The header of Java's class files looks like that of a file with 45 slices or more. */
  private static final int MOST_SLICES = 30;

  /** A part of the file. */
  record Slice(String arch, Region region) {}

  private MachSlices() {}

  static Region choose(Pages pages, String arch) throws ObjectFileException {
    List<Slice> slices = of(pages);
    for (Slice slice : slices) {
      if (arch.isEmpty() || slice.arch().equals(arch)) {
        return slice.region();
      }
    }
    String theirs = slices.stream().map(Slice::arch).collect(Collectors.joining(" and "));
    throw NotALibrary.otherArchitecture(theirs, arch);
  }

  static List<Slice> of(Pages pages) throws ObjectFileException {
    Region file = Region.of(pages, ByteOrder.BIG_ENDIAN);
    if (file.size() < 12) {
      throw Damage.of("ends within its header");
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
      throw NotALibrary.of(
          "has a fat header of " + count + " slices; perhaps a class file of Java");
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
