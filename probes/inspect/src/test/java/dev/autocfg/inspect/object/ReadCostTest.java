package dev.autocfg.inspect.object;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.testing.MemoryBytes;
import dev.autocfg.testing.SodiumJars;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The amount that a question about one name reads. */
class ReadCostTest {
  private static final long LIMIT = 256 << 10;
  private static final long SIZE = 100L << 20;
  private static final int SYMBOLS = 100_000;
  private static final int BUCKETS = 30_011;
  private static final int WORDS = 8192;

  @Test
  void oneSymbolOfALargeLibraryCostsFewReads() throws ObjectFileException {
    byte[] library = large();
    long most = 0;
    for (int i = 0; i < SYMBOLS; i += 997) {
      MemoryBytes file = new MemoryBytes(library, SIZE);
      assertTrue(find(file, name(i)).offers(name(i)), name(i));
      most = Math.max(most, file.read());
      file = new MemoryBytes(library, SIZE);
      assertEquals(Set.of(), find(file, name(i) + "x").symbols());
      most = Math.max(most, file.read());
    }
    System.out.println("one symbol of " + SYMBOLS + " in 100 MiB costs at most " + most + " bytes");
    assertTrue(most <= LIMIT, "it costs " + most);
    MemoryBytes file = new MemoryBytes(library, SIZE);
    Exports all =
        new ElfReader("").read(file, Exports.Filter.matching(name -> name.endsWith("77")));
    assertEquals(SYMBOLS / 100, all.symbols().size());
    assertTrue(file.read() > LIMIT, "all names need more");
  }

  @Test
  void oneSymbolOfARealLibraryCostsFewReads() throws IOException {
    for (String library : List.of("mac/libsodium.dylib", "windows64/libsodium.dll")) {
      MemoryBytes file = new MemoryBytes(SodiumJars.library(library));
      Exports exports = Format.any("").read(file, Exports.Filter.names(Set.of("sodium_init")));
      assertTrue(exports.offers("sodium_init"));
      assertTrue(file.read() <= LIMIT / 4, library + " costs " + file.read());
    }
  }

  private static Exports find(MemoryBytes file, String name) throws ObjectFileException {
    return new ElfReader("x86_64").read(file, Exports.Filter.names(Set.of(name)));
  }

  private static String name(int number) {
    return "a_function_with_the_number_" + number;
  }

  /** Writes one segment over 100 MiB: header, dynamic section, hash table, symbols, names. */
  private static byte[] large() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < SYMBOLS; i++) {
      names.add(name(i));
    }
    names.sort(Comparator.comparingLong(n -> hash(n) % BUCKETS));
    int hashAt = 0x400;
    int bucketsAt = hashAt + 16 + 8 * WORDS;
    int symbolsAt = (bucketsAt + 4 * BUCKETS + 4 * SYMBOLS + 7) & ~7;
    int stringsAt = symbolsAt + 24 * (SYMBOLS + 1);
    ByteBuffer b = ByteBuffer.allocate(stringsAt + 48 * SYMBOLS).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(hashAt, BUCKETS).putInt(hashAt + 4, 1).putInt(hashAt + 8, WORDS);
    b.putInt(hashAt + 12, 6);
    int string = 1;
    for (int i = 1; i <= SYMBOLS; i++) {
      String name = names.get(i - 1);
      long hash = hash(name);
      int bucket = (int) (hash % BUCKETS);
      boolean last = i == SYMBOLS || hash(names.get(i)) % BUCKETS != bucket;
      b.putInt(bucketsAt + 4 * BUCKETS + 4 * (i - 1), (int) (last ? hash | 1 : hash & ~1L));
      if (b.getInt(bucketsAt + 4 * bucket) == 0) {
        b.putInt(bucketsAt + 4 * bucket, i);
      }
      int word = hashAt + 16 + 8 * (int) (hash / 64 % WORDS);
      b.putLong(word, b.getLong(word) | 1L << hash % 64 | 1L << (hash >>> 6) % 64);
      b.putInt(symbolsAt + 24 * i, string).put(symbolsAt + 24 * i + 4, (byte) 0x12);
      b.putShort(symbolsAt + 24 * i + 6, (short) 1).putLong(symbolsAt + 24 * i + 8, 0x1000);
      b.put(stringsAt + string, name.getBytes(UTF_8));
      string += name.length() + 1;
    }
    long[] dynamic = {0x6ffffef5L, hashAt, 6, symbolsAt, 11, 24, 5, stringsAt, 10, string, 0, 0};
    for (int i = 0; i < dynamic.length; i++) {
      b.putLong(0x200 + 8 * i, dynamic[i]);
    }
    header(b, 8 * dynamic.length);
    return b.array();
  }

  private static void header(ByteBuffer b, int dynamicSize) {
    b.put(0, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).putShort(16, (short) 3);
    b.putShort(18, (short) 62).putLong(32, 64).putShort(54, (short) 56).putShort(56, (short) 2);
    segment(b, 64, 1, 0, SIZE);
    segment(b, 120, 2, 0x200, dynamicSize);
  }

  private static void segment(ByteBuffer b, int at, int type, long offset, long size) {
    b.putInt(at, type).putLong(at + 8, offset).putLong(at + 16, offset);
    b.putLong(at + 32, size).putLong(at + 40, size);
  }

  private static long hash(String name) {
    int hash = 5381;
    for (int i = 0; i < name.length(); i++) {
      hash = hash * 33 + name.charAt(i);
    }
    return hash & 0xffffffffL;
  }
}
