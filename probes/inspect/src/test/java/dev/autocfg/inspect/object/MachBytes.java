package dev.autocfg.inspect.object;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The bytes of made-up Mach-O libraries that export {@code f}, {@code foo}, {@code foobar} and
 * {@code again}, which is {@code there} of the second library they need.
 */
final class MachBytes {
  /** The place of the names. */
  enum Home {
    DYLD_INFO,
    DYLD_INFO_ONLY,
    EXPORTS_TRIE,
    SYMBOL_TABLE
  }

  static final int TRIE = 0x400;
  static final int SYMBOLS = 0x500;
  static final int STRINGS = 0x600;
  static final int SIZE = 0x700;

  private final boolean is64;
  private final ByteBuffer bytes;
  private int at;
  private int commands;

  private MachBytes(boolean is64, ByteOrder order) {
    this.is64 = is64;
    bytes = ByteBuffer.allocate(SIZE).order(order);
    at = is64 ? 32 : 28;
  }

  static byte[] library(boolean is64, ByteOrder order, int cpu, int subtype, Home home) {
    MachBytes library = new MachBytes(is64, order);
    library.names(0xd, "/usr/lib/libx.1.dylib");
    library.names(0xc, "/usr/lib/libSystem.B.dylib");
    library.names(0x8000001f, "@rpath/liby.dylib");
    library.path(0x8000001c, "@loader_path/deps");
    library.segment();
    byte[] trie = trie();
    library.bytes.put(TRIE, trie);
    switch (home) {
      case DYLD_INFO -> library.command(0x22, 48, 40, TRIE, trie.length);
      case DYLD_INFO_ONLY -> library.command(0x80000022, 48, 40, TRIE, trie.length);
      case EXPORTS_TRIE -> library.command(0x80000033, 16, 8, TRIE, trie.length);
      case SYMBOL_TABLE -> {}
    }
    library.symbols();
    library.header(cpu, subtype);
    return library.bytes.array();
  }

  private void header(int cpu, int subtype) {
    int start = is64 ? 32 : 28;
    bytes.putInt(0, is64 ? 0xfeedfacf : 0xfeedface).putInt(4, cpu).putInt(8, subtype);
    bytes.putInt(12, 6).putInt(16, commands).putInt(20, at - start);
  }

  private void command(int kind, int size, int field, int... values) {
    bytes.putInt(at, kind).putInt(at + 4, size);
    for (int i = 0; i < values.length; i++) {
      bytes.putInt(at + field + 4 * i, values[i]);
    }
    at += size;
    commands++;
  }

  private void names(int kind, String name) {
    bytes.put(at + 24, name.getBytes(UTF_8));
    command(kind, (24 + name.length() + 8) & ~7, 8, 24);
  }

  private void path(int kind, String name) {
    bytes.put(at + 12, name.getBytes(UTF_8));
    command(kind, (12 + name.length() + 8) & ~7, 8, 12);
  }

  private void segment() {
    if (is64) {
      bytes.putLong(at + 40, 0).putLong(at + 48, SIZE);
      command(0x19, 72, 8);
    } else {
      command(0x1, 56, 32, 0, SIZE);
    }
  }

  /** Writes a local, a private, a debugging and an undefined symbol beside the exported ones. */
  private void symbols() {
    String[] names = {
      "_local", "_f", "_foo", "_foobar", "_again", "plain", "_private", "_undefined"
    };
    int[] types = {0x0e, 0x0f, 0x0f, 0x03, 0x0b, 0x0f, 0x1f, 0x01};
    int string = 1;
    for (int i = 0; i < names.length; i++) {
      int entry = SYMBOLS + i * (is64 ? 16 : 12);
      bytes.putInt(entry, string).put(entry + 4, (byte) types[i]);
      bytes.put(STRINGS + string, names[i].getBytes(UTF_8));
      string += names[i].length() + 1;
    }
    command(0x2, 24, 8, SYMBOLS, names.length, STRINGS, string);
    command(0xb, 80, 8, 0, 1, 1, 6, 7, 1);
  }

  /** Returns a trie whose nodes are 16 bytes apart, so that an offset is one byte. */
  private static byte[] trie() {
    ByteBuffer trie = ByteBuffer.allocate(0x60);
    node(trie, 0x00, new byte[] {0}, "_", 0x10);
    node(trie, 0x10, new byte[] {0}, "f", 0x20, "again", 0x40);
    node(trie, 0x20, new byte[] {2, 0, 1}, "oo", 0x30);
    node(trie, 0x30, new byte[] {2, 4, 2}, "bar", 0x50); // EXPORT_SYMBOL_FLAGS_WEAK_DEFINITION
    node(trie, 0x40, new byte[] {9, 8, 2, '_', 't', 'h', 'e', 'r', 'e', 0}); // ..._REEXPORT
    node(trie, 0x50, new byte[] {2, 1, 3}); // EXPORT_SYMBOL_FLAGS_KIND_THREAD_LOCAL
    return trie.array();
  }

  private static void node(ByteBuffer trie, int at, byte[] entry, Object... edges) {
    trie.position(at).put(entry).put((byte) (edges.length / 2));
    for (int i = 0; i < edges.length; i += 2) {
      trie.put(((String) edges[i]).getBytes(UTF_8)).put((byte) 0);
      trie.put(((Integer) edges[i + 1]).byteValue());
    }
  }

  /** Puts thin libraries into a fat file. */
  static byte[] fat(boolean is64, int[] cpus, byte[]... slices) {
    ByteBuffer fat = ByteBuffer.allocate(0x200 + slices.length * SIZE);
    fat.putInt(0, is64 ? 0xcafebabf : 0xcafebabe).putInt(4, slices.length);
    for (int i = 0; i < slices.length; i++) {
      int at = 8 + i * (is64 ? 32 : 20);
      int offset = 0x200 + i * SIZE;
      fat.putInt(at, cpus[i]).putInt(at + 4, 0);
      if (is64) {
        fat.putLong(at + 8, offset).putLong(at + 16, SIZE);
      } else {
        fat.putInt(at + 8, offset).putInt(at + 12, SIZE);
      }
      fat.put(offset, slices[i]);
    }
    return fat.array();
  }
}
