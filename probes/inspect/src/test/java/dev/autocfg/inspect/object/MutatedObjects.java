package dev.autocfg.inspect.object;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.testing.MemoryBytes;
import dev.autocfg.testing.Mutated;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The reader of mutants of libraries: single names and all, of the symbols that it exports. */
abstract class MutatedObjects implements Mutated {
  private static final Set<String> NAMES = Set.of("f", "foobar", "again", "#8", "no_such");

  @Override
  public boolean accepts(byte[] input) {
    try {
      Format.any("").read(new MemoryBytes(input), Exports.Filter.names(NAMES));
      Format.any("").read(new MemoryBytes(input), Exports.Filter.all());
      Format.any("").list(new MemoryBytes(input));
      return true;
    } catch (ObjectFileException e) {
      if (e.getMessage().length() < 6) {
        throw new AssertionError("no reason", e);
      }
      return false;
    }
  }

  /** ELF of both sizes, byte orders and kinds of hash table. */
  static final class Elf extends MutatedObjects {
    @Override
    public List<byte[]> seeds() {
      return elf();
    }
  }

  /** Mach-O, thin and fat. */
  static final class Mach extends MutatedObjects {
    @Override
    public List<byte[]> seeds() {
      return mach();
    }
  }

  /** PE of both sizes. */
  static final class Pe extends MutatedObjects {
    @Override
    public List<byte[]> seeds() {
      return List.of(PeBytes.dll(true, 0x8664), PeBytes.dll(false, 0x14c));
    }
  }

  /** Text stubs. */
  static final class Stub extends MutatedObjects {
    @Override
    public List<byte[]> seeds() {
      return List.of(
          TextFilesTest.VERSION_3.getBytes(UTF_8), TextFilesTest.VERSION_4.getBytes(UTF_8));
    }
  }

  private static List<byte[]> elf() {
    List<byte[]> seeds = new ArrayList<>();
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      for (int bits : new int[] {32, 64}) {
        for (int machine : new int[] {62, 22}) {
          seeds.add(elf(new ElfLibraryBytes(bits, order, machine)));
          seeds.add(elf(new ElfLibraryBytes(bits, order, machine).gnuHash()));
        }
      }
    }
    return seeds;
  }

  private static byte[] elf(ElfLibraryBytes library) {
    library.soname("libx.so.1").needed("libc.so.6").versions("libx.so.1", "LIB_2");
    library.symbol("f").symbol("again", 0x12, 0, 1, 2).symbol("h", 0x12, 0, 1, 0x8002);
    return library.finish().bytes.array();
  }

  private static List<byte[]> mach() {
    List<byte[]> seeds = new ArrayList<>();
    for (MachBytes.Home home : MachBytes.Home.values()) {
      seeds.add(MachBytes.library(true, ByteOrder.LITTLE_ENDIAN, 0x01000007, 3, home));
      seeds.add(MachBytes.library(false, ByteOrder.BIG_ENDIAN, 18, 0, home));
    }
    int[] cpus = {0x01000007, 18};
    seeds.add(MachBytes.fat(false, cpus, seeds.get(0), seeds.get(1)));
    seeds.add(MachBytes.fat(true, cpus, seeds.get(2), seeds.get(3)));
    return seeds;
  }
}
