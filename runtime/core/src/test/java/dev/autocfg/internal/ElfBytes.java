package dev.autocfg.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of made-up shared objects: a header and one loadable segment over the whole file. */
final class ElfBytes {

  static final int X86_64 = 62;
  static final int AARCH64 = 183;

  private boolean is64 = true;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
  private int machine = X86_64;
  private int type = 3;
  private int size = 256;
  private long segmentSize = 256;

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

  byte[] build() {
    ByteBuffer b = ByteBuffer.allocate(size).order(order);
    b.put(new byte[] {0x7f, 'E', 'L', 'F', (byte) (is64 ? 2 : 1)});
    b.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 1 : 2)).put((byte) 1);
    b.putShort(16, (short) type).putShort(18, (short) machine);
    int headerSize = is64 ? 64 : 52;
    if (is64) {
      b.putLong(32, headerSize).putShort(54, (short) 56).putShort(56, (short) 1);
      b.putInt(64, 1).putLong(64 + 16, 0x1000).putLong(64 + 32, segmentSize);
      b.putLong(64 + 40, segmentSize);
    } else {
      b.putInt(28, headerSize).putShort(42, (short) 32).putShort(44, (short) 1);
      b.putInt(52, 1).putInt(52 + 8, 0x1000).putInt(52 + 16, (int) segmentSize);
      b.putInt(52 + 20, (int) segmentSize);
    }
    return b.array();
  }

  Path write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.write(file, build());
  }
}
