package dev.autocfg.inspect.object;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autocfg.internal.ElfTag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of made-up shared objects: header, one loadable segment over the whole file, a dynamic
 * section, and a classic or a GNU hash table; no sections. The tables are where the constants say,
 * so that tests can damage them.
 */
final class ElfLibraryBytes {
  static final int DYNAMIC = 0x200;
  static final int HASH = 0x600;
  static final int STRINGS = 0x800;
  static final int SYMBOLS = 0xc00;
  static final int VERSIONS = 0x1000;
  static final int DEFINITIONS = 0x1100;
  private static final int SIZE = 0x1400;
  private static final int BASE = 0x10000;

  private final boolean is64;
  private final ByteOrder order;
  private final int machine;
  private boolean gnuHash;
  private int tags;
  private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
  private final List<String> names = new ArrayList<>();
  private int symbols = 1;
  final ByteBuffer bytes;

  ElfLibraryBytes(int bits, ByteOrder order, int machine) {
    is64 = bits == 64;
    this.order = order;
    this.machine = machine;
    bytes = ByteBuffer.allocate(SIZE).order(order);
    strings.write(0);
  }

  static ElfLibraryBytes x86() {
    return new ElfLibraryBytes(64, ByteOrder.LITTLE_ENDIAN, 62);
  }

  ElfLibraryBytes gnuHash() {
    gnuHash = true;
    return this;
  }

  int string(String text) {
    int at = strings.size();
    strings.writeBytes(text.getBytes(UTF_8));
    strings.write(0);
    return at;
  }

  ElfLibraryBytes tag(long tag, long value) {
    int at = DYNAMIC + tags++ * (is64 ? 16 : 8);
    word(at, tag);
    word(at + (is64 ? 8 : 4), value);
    return this;
  }

  ElfLibraryBytes soname(String name) {
    return tag(14, string(name));
  }

  ElfLibraryBytes needed(String name) {
    return tag(1, string(name));
  }

  /** Adds a defined global function without a version. */
  ElfLibraryBytes symbol(String name) {
    return symbol(name, 0x12, 0, 1, 1);
  }

  ElfLibraryBytes symbol(String name, int info, int visibility, int section, int version) {
    int at = SYMBOLS + symbols * (is64 ? 24 : 16);
    names.add(name);
    bytes.putInt(at, string(name));
    bytes.put(at + (is64 ? 4 : 12), (byte) info).put(at + (is64 ? 5 : 13), (byte) visibility);
    bytes.putShort(at + (is64 ? 6 : 14), (short) section);
    word(at + (is64 ? 8 : 4), BASE + 0x100);
    bytes.putShort(VERSIONS + 2 * symbols, (short) version);
    symbols++;
    return this;
  }

  /** Defines version 1, the library's own, and version 2. */
  ElfLibraryBytes versions(String own, String second) {
    definition(DEFINITIONS, 1, 1, string(own), 28);
    definition(DEFINITIONS + 28, 0, 2, string(second), 0);
    return tag(ElfTag.VERSYM, BASE + VERSIONS)
        .tag(ElfTag.VERDEF, BASE + DEFINITIONS)
        .tag(ElfTag.VERDEFNUM, 2);
  }

  private void definition(int at, int flags, int index, int name, int next) {
    bytes.putShort(at, (short) 1).putShort(at + 2, (short) flags).putShort(at + 4, (short) index);
    bytes.putShort(at + 6, (short) 1).putInt(at + 12, 20).putInt(at + 16, next);
    bytes.putInt(at + 20, name);
  }

  /** Completes the file; afterwards tests may overwrite parts of {@link #bytes}. */
  ElfLibraryBytes finish() {
    tag(ElfTag.STRTAB, BASE + STRINGS).tag(ElfTag.STRSZ, strings.size());
    tag(ElfTag.SYMTAB, BASE + SYMBOLS).tag(ElfTag.SYMENT, is64 ? 24 : 16);
    tag(gnuHash ? ElfTag.GNU_HASH : ElfTag.HASH, BASE + HASH).tag(0, 0);
    bytes.put(STRINGS, strings.toByteArray());
    header();
    if (gnuHash) {
      gnuTable();
    } else if (machine == 22 && is64) {
      bytes.putLong(HASH, 1).putLong(HASH + 8, symbols);
      for (int i = 0; i < symbols; i++) { // The bucket, then a chain through all symbols.
        bytes.putLong(HASH + 16 + 8 * i + (i == 0 ? 0 : 8), i + 1 < symbols ? i + 1 : 0);
      }
    } else {
      bytes.putInt(HASH, 1).putInt(HASH + 4, symbols);
      for (int i = 0; i < symbols; i++) {
        bytes.putInt(HASH + 8 + 4 * i + (i == 0 ? 0 : 4), i + 1 < symbols ? i + 1 : 0);
      }
    }
    return this;
  }

  private static int gnuHash(String name) {
    int hash = 5381;
    for (byte b : name.getBytes(UTF_8)) {
      hash = hash * 33 + (b & 0xff);
    }
    return hash;
  }

  private void gnuTable() {
    int bucket = HASH + 16 + (is64 ? 8 : 4);
    bytes.putInt(HASH, 1).putInt(HASH + 4, 1).putInt(HASH + 8, 1);
    if (symbols > 1) {
      word(HASH + 16, -1); // The Bloom filter lets every name through.
      bytes.putInt(bucket, 1);
      for (int i = 1; i < symbols; i++) {
        int hash = gnuHash(names.get(i - 1));
        bytes.putInt(bucket + 4 * i, i == symbols - 1 ? hash | 1 : hash & ~1);
      }
    }
  }

  private void header() {
    bytes.put(0, new byte[] {0x7f, 'E', 'L', 'F', (byte) (is64 ? 2 : 1)});
    bytes.put(5, (byte) (order == ByteOrder.LITTLE_ENDIAN ? 1 : 2)).put(6, (byte) 1);
    bytes.putShort(16, (short) 3).putShort(18, (short) machine);
    bytes.putShort(is64 ? 54 : 42, (short) (is64 ? 56 : 32)).putShort(is64 ? 56 : 44, (short) 2);
    word(is64 ? 32 : 28, 64);
    segment(64, 1, 0, SIZE);
    segment(64 + (is64 ? 56 : 32), 2, DYNAMIC, tags * (is64 ? 16 : 8));
  }

  private void segment(int at, int type, int offset, int size) {
    int field = is64 ? 8 : 4;
    bytes.putInt(at, type);
    word(at + field, offset);
    word(at + 2 * field, BASE + offset);
    word(at + 4 * field, size);
    word(at + 5 * field, size);
  }

  private void word(int at, long value) {
    if (is64) {
      bytes.putLong(at, value);
    } else {
      bytes.putInt(at, (int) value);
    }
  }

  Path write(Path file) throws IOException {
    return Files.write(file, bytes.array());
  }
}
