package dev.autocfg.probes.object;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autocfg.internal.ObjectFileException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads mutants of each format, all names and single ones. Runs in a process with little memory and
 * prints a line a format; ends with a stack trace where a reader throws what it does not declare.
 */
final class Mutants {
  private static final Set<String> NAMES = Set.of("f", "foobar", "again", "#8", "no_such");
  private static final int[] PIECES = {1, 1, 1, 2, 4};

  private Mutants() {}

  public static void main(String[] arguments) throws ObjectFileException {
    long seed = Long.parseLong(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    for (Map.Entry<String, List<byte[]>> format : seeds().entrySet()) {
      run(format.getKey(), format.getValue(), new Random(seed), count);
    }
  }

  private static void run(String format, List<byte[]> seeds, Random random, int count)
      throws ObjectFileException {
    for (byte[] seed : seeds) {
      var unused = new AnyFormat("").read(new MemoryBytes(seed), Wanted.where(name -> true));
    }
    int refused = 0;
    long slowest = 0;
    for (int i = 0; i < count; i++) {
      byte[] mutant = mutant(seeds.get(random.nextInt(seeds.size())), random);
      long start = System.nanoTime();
      refused += refusals(mutant);
      slowest = Math.max(slowest, System.nanoTime() - start);
    }
    System.out.println(
        format + " mutants=" + count + " refused=" + refused + " slowest=" + slowest / 1_000_000);
  }

  private static int refusals(byte[] mutant) {
    try {
      new AnyFormat("").read(new MemoryBytes(mutant), Wanted.names(NAMES));
      new AnyFormat("").read(new MemoryBytes(mutant), Wanted.where(name -> true));
      return 0;
    } catch (ObjectFileException e) {
      if (e.getMessage().length() < 6) {
        throw new AssertionError("no reason", e);
      }
      return 1;
    }
  }

  /** Overwrites some bytes that are not zero or are beside such, and cuts some mutants off. */
  private static byte[] mutant(byte[] seed, Random random) {
    byte[] mutant = seed.clone();
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      int at = random.nextInt(mutant.length);
      for (int tries = 0; tries < 64 && mutant[at] == 0; tries++) {
        at = random.nextInt(mutant.length);
      }
      byte value = random.nextInt(4) == 0 ? (byte) 0xff : (byte) random.nextInt();
      int length = PIECES[random.nextInt(PIECES.length)];
      Arrays.fill(mutant, at, Math.min(mutant.length, at + length), value);
    }
    return random.nextInt(8) == 0 ? Arrays.copyOf(mutant, random.nextInt(mutant.length)) : mutant;
  }

  private static Map<String, List<byte[]>> seeds() {
    Map<String, List<byte[]>> seeds = new TreeMap<>();
    seeds.put("ELF", elf());
    seeds.put("Mach-O", mach());
    seeds.put("PE", List.of(PeBytes.dll(true, 0x8664), PeBytes.dll(false, 0x14c)));
    seeds.put(
        "tbd",
        List.of(TextFilesTest.VERSION_3.getBytes(UTF_8), TextFilesTest.VERSION_4.getBytes(UTF_8)));
    return seeds;
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
