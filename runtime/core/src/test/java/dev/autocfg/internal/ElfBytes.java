package dev.autocfg.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of made-up shared objects: a header and one loadable segment over the whole file; where
 * it is to be usable, a dynamic section with empty tables, too.
 */
final class ElfBytes {

  static final int X86_64 = 62;
  static final int AARCH64 = 183;

  private boolean is64 = true;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
  private int machine = X86_64;
  private int type = 3;
  private static final int DYNAMIC = 256;
  private static final long ADDRESS = 0x1000;

  private int size = 256;
  private long segmentSize = 256;
  private boolean isLoadable;

  ElfBytes bits(int bits) {
    is64 = bits == 64;
    return this;
  }

  ElfBytes order(ByteOrder order) {
    this.order = order;
    return this;
  }

  ElfBytes machine(int machine) {
    this.machine = machine;
    return this;
  }

  ElfBytes type(int type) {
    this.type = type;
    return this;
  }

  ElfBytes segmentSize(long segmentSize) {
    this.segmentSize = segmentSize;
    return this;
  }

  ElfBytes loadable() {
    isLoadable = true;
    size = 1024;
    segmentSize = size;
    return this;
  }

  byte[] build() {
    ByteBuffer b = ByteBuffer.allocate(size).order(order);
    b.put(new byte[] {0x7f, 'E', 'L', 'F', (byte) (is64 ? 2 : 1)});
    b.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 1 : 2)).put((byte) 1);
    b.putShort(16, (short) type).putShort(18, (short) machine);
    int headerSize = is64 ? 64 : 52;
    if (is64) {
      b.putLong(32, headerSize).putShort(54, (short) 56).putShort(56, (short) (isLoadable ? 2 : 1));
    } else {
      b.putInt(28, headerSize).putShort(42, (short) 32).putShort(44, (short) (isLoadable ? 2 : 1));
    }
    segment(b, headerSize, 1, 0, segmentSize); // PT_LOAD
    if (isLoadable) {
      addDynamic(b, headerSize + (is64 ? 56 : 32));
    }
    return b.array();
  }

  private void addDynamic(ByteBuffer b, int at) {
    segment(b, at, 2, DYNAMIC, is64 ? 80 : 40); // PT_DYNAMIC
    entry(b, 0, 5, ADDRESS + 512); // DT_STRTAB
    entry(b, 1, 10, 16); // DT_STRSZ
    entry(b, 2, 6, ADDRESS + 600); // DT_SYMTAB
    entry(b, 3, 11, is64 ? 24 : 16); // DT_SYMENT
  }

  private void segment(ByteBuffer b, int at, int kind, long offset, long length) {
    b.putInt(at, kind);
    if (is64) {
      b.putLong(at + 8, offset).putLong(at + 16, ADDRESS + offset);
      b.putLong(at + 32, length).putLong(at + 40, length);
    } else {
      b.putInt(at + 4, (int) offset).putInt(at + 8, (int) (ADDRESS + offset));
      b.putInt(at + 16, (int) length).putInt(at + 20, (int) length);
    }
  }

  private void entry(ByteBuffer b, int index, long tag, long value) {
    if (is64) {
      b.putLong(DYNAMIC + 16 * index, tag).putLong(DYNAMIC + 16 * index + 8, value);
    } else {
      b.putInt(DYNAMIC + 8 * index, (int) tag).putInt(DYNAMIC + 8 * index + 4, (int) value);
    }
  }

  Path write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.write(file, build());
  }
}
