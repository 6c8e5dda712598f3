package dev.autocfg.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The architectures of Mach-O and PE files, by the names of {@link Platform#arch}.
 *
 * <p>Sources: Apple's mach-o/loader.h, mach-o/fat.h and mach/machine.h; PE/COFF specification,
 * "Machine Types".
 */
public final class Architecture {
  /** Class files of Java start like fat files, followed by a version of at least 45. */
  private static final int MOST_SLICES = 30;

  private Architecture() {}

  /** Returns the architectures in the first bytes of a file; empty if there are none. */
  static List<String> of(byte[] head) {
    ByteBuffer bytes = ByteBuffer.wrap(head);
    return FileSignature.isPe(head) ? pe(bytes.order(ByteOrder.LITTLE_ENDIAN)) : mach(bytes);
  }

  private static List<String> pe(ByteBuffer head) {
    int header = head.capacity() < 64 ? -1 : head.getInt(60);
    return header < 0 || header > head.capacity() - 6
        ? List.of()
        : List.of(ofPe(head.getShort(header + 4) & 0xffff));
  }

  private static List<String> mach(ByteBuffer head) {
    if (head.capacity() < 12) {
      return List.of();
    }
    return switch (head.getInt(0)) {
      case 0xfeedface, 0xfeedfacf -> List.of(ofMach(head.getInt(4), head.getInt(8)));
      case 0xcefaedfe, 0xcffaedfe ->
          List.of(
              ofMach(Integer.reverseBytes(head.getInt(4)), Integer.reverseBytes(head.getInt(8))));
      case 0xcafebabe -> slices(head, 20);
      case 0xcafebabf -> slices(head, 32);
      default -> List.of();
    };
  }

  private static List<String> slices(ByteBuffer head, int size) {
    List<String> names = new ArrayList<>();
    int count = head.getInt(4);
    if (count < 0
        || count > MOST_SLICES
        || !Bounds.contains(head.capacity(), 8, (long) count * size)) {
      return names;
    }
    for (int i = 0; i < count; i++) {
      names.add(ofMach(head.getInt(8 + i * size), head.getInt(12 + i * size)));
    }
    return names;
  }

  /** Returns the name for {@code cputype} and {@code cpusubtype}. */
  public static String ofMach(int type, int subtype) {
    return switch (type) {
      case 7 -> "x86";
      case 0x01000007 -> "x86_64";
      case 12 -> "arm";
      // The upper byte holds capabilities; a program that is not arm64e cannot load arm64e.
      case 0x0100000c -> (subtype & 0xffffff) == 2 ? "arm64e" : "aarch64";
      case 0x0200000c -> "aarch64_ilp32";
      case 18 -> "ppc";
      case 0x01000012 -> "ppc64";
      default -> "cpu type " + type;
    };
  }

  /** Returns the name for {@code Machine}. */
  public static String ofPe(int machine) {
    return switch (machine) {
      case 0x14c -> "x86";
      case 0x8664 -> "x86_64";
      case 0xaa64 -> "aarch64";
      case 0x1c0, 0x1c2, 0x1c4 -> "arm";
      case 0xa641 -> "arm64ec";
      case 0x5064 -> "riscv64";
      default -> "machine 0x" + Integer.toHexString(machine);
    };
  }
}
