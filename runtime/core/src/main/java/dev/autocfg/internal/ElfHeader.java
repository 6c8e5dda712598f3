package dev.autocfg.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The fields of the ELF header that a loader needs.
 *
 * <p>Source: System V gABI, chapter 4, "ELF Header".
 *
 * @param systemInterface {@code EI_OSABI}
 * @param type {@code e_type}
 * @param machine {@code e_machine}
 * @param programOffset {@code e_phoff}, unsigned
 * @param programEntrySize {@code e_phentsize}
 * @param programCount {@code e_phnum}
 */
record ElfHeader(
    boolean is64,
    ByteOrder order,
    int systemInterface,
    int type,
    int machine,
    long programOffset,
    int programEntrySize,
    int programCount) {

  private static final int IDENT_LENGTH = 16;
  private static final int LENGTH_32 = 52;
  private static final int LENGTH_64 = 64;

  /** Reads the header from the first bytes of a file that starts with the ELF magic. */
  static ElfHeader read(byte[] head) throws ObjectFileException {
    if (head.length < IDENT_LENGTH) {
      throw ObjectFileException.damaged("ends within its ELF identification");
    }
    boolean is64 = is64(head[4]);
    ByteOrder order = order(head[5]);
    if (head[6] != 1) {
      throw ObjectFileException.damaged("has an unknown ELF version (" + (head[6] & 0xff) + ")");
    }
    if (head.length < (is64 ? LENGTH_64 : LENGTH_32)) {
      throw ObjectFileException.damaged("ends within its ELF header");
    }
    ElfHeader header = read(ByteBuffer.wrap(head).order(order), is64);
    header.check();
    return header;
  }

  private static boolean is64(byte elfClass) throws ObjectFileException {
    return switch (elfClass) {
      case 1 -> false;
      case 2 -> true;
      default -> throw ObjectFileException.damaged("has an unknown ELF class (" + elfClass + ")");
    };
  }

  private static ByteOrder order(byte data) throws ObjectFileException {
    return switch (data) {
      case 1 -> ByteOrder.LITTLE_ENDIAN;
      case 2 -> ByteOrder.BIG_ENDIAN;
      default -> throw ObjectFileException.damaged("has an unknown ELF byte order (" + data + ")");
    };
  }

  private static ElfHeader read(ByteBuffer b, boolean is64) {
    return new ElfHeader(
        is64,
        b.order(),
        b.get(7) & 0xff,
        unsigned16(b, 16),
        unsigned16(b, 18),
        is64 ? b.getLong(32) : Integer.toUnsignedLong(b.getInt(28)),
        unsigned16(b, is64 ? 54 : 42),
        unsigned16(b, is64 ? 56 : 44));
  }

  private static int unsigned16(ByteBuffer b, int at) {
    return Short.toUnsignedInt(b.getShort(at));
  }

  /** Rejects what no loader accepts; glibc supports no other entry size either. */
  private void check() throws ObjectFileException {
    if (programCount != 0 && programEntrySize != segmentSize()) {
      throw ObjectFileException.damaged(
          "has program headers of " + programEntrySize + " bytes, not " + segmentSize());
    }
    if (programCount == 0xffff) {
      throw ObjectFileException.damaged("has 65535 or more program headers");
    }
  }

  /** Returns the size of one program header. */
  int segmentSize() {
    return is64 ? 56 : 32;
  }

  /** Returns the architecture by its canonical name; the numbers are those of the gABI. */
  String arch() {
    boolean little = order == ByteOrder.LITTLE_ENDIAN;
    return switch (machine) {
      case 2, 18 -> "sparc";
      case 3 -> "x86";
      case 8 -> (is64 ? "mips64" : "mips") + (little ? "el" : "");
      case 20 -> "ppc";
      case 21 -> little ? "ppc64le" : "ppc64";
      case 22 -> is64 ? "s390x" : "s390";
      case 40 -> "arm";
      case 43 -> "sparcv9";
      case 62 -> is64 ? "x86_64" : "x32";
      case 183 -> is64 ? (little ? "aarch64" : "aarch64_be") : "aarch64_ilp32";
      case 243 -> is64 ? "riscv64" : "riscv32";
      case 258 -> is64 ? "loongarch64" : "loongarch32";
      default -> "machine " + machine;
    };
  }
}
