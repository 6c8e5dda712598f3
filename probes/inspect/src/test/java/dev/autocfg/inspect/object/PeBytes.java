package dev.autocfg.inspect.object;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The bytes of made-up DLLs that export {@code f}, {@code g}, which is {@code there} of {@code
 * other.dll}, {@code h}, and number 8 without a name; number 7 is unused. They need {@code taken}
 * and number 9 of KERNEL32.dll.
 */
final class PeBytes {
  static final int HEADER = 0x80;
  static final int EXPORTS = 0x200;
  static final int SIZE = 0x600;
  private static final int BASE = 0x1000;

  private PeBytes() {}

  static byte[] dll(boolean plus, int machine) {
    ByteBuffer b = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
    int optionalSize = plus ? 240 : 224;
    b.put(0, (byte) 'M').put(1, (byte) 'Z').putInt(60, HEADER);
    b.putInt(HEADER, 0x4550).putShort(HEADER + 4, (short) machine).putShort(HEADER + 6, (short) 1);
    b.putShort(HEADER + 20, (short) optionalSize).putShort(HEADER + 22, (short) 0x2002);
    int optional = HEADER + 24;
    b.putShort(optional, (short) (plus ? 0x20b : 0x10b)).putInt(optional + 60, 0x200);
    int directories = optional + (plus ? 108 : 92);
    b.putInt(directories, 16).putInt(directories + 4, BASE).putInt(directories + 8, 0x180);
    b.putInt(directories + 12, BASE + 0x200);
    int section = optional + optionalSize;
    b.putInt(section + 8, 0x400).putInt(section + 12, BASE);
    b.putInt(section + 16, 0x400).putInt(section + 20, EXPORTS);
    exports(b);
    imports(b, plus);
    return b.array();
  }

  private static void exports(ByteBuffer b) {
    b.putInt(EXPORTS + 12, text(b, 0x100, "x.dll")).putInt(EXPORTS + 16, 5);
    b.putInt(EXPORTS + 20, 4).putInt(EXPORTS + 24, 3);
    b.putInt(EXPORTS + 28, BASE + 0x40).putInt(EXPORTS + 32, BASE + 0x60);
    b.putInt(EXPORTS + 36, BASE + 0x80);
    int[] addresses = {0x5000, text(b, 0x120, "other.there"), 0, 0x5020};
    int[] names = {text(b, 0x140, "f"), text(b, 0x144, "g"), text(b, 0x148, "h")};
    int[] ordinals = {0, 1, 0};
    for (int i = 0; i < addresses.length; i++) {
      b.putInt(EXPORTS + 0x40 + 4 * i, addresses[i]);
    }
    for (int i = 0; i < names.length; i++) {
      b.putInt(EXPORTS + 0x60 + 4 * i, names[i]);
      b.putShort(EXPORTS + 0x80 + 2 * i, (short) ordinals[i]);
    }
  }

  /** One DLL, of which {@code taken} and number 9 are needed. */
  private static void imports(ByteBuffer b, boolean plus) {
    b.putInt(EXPORTS + 0x200, BASE + 0x2c0);
    b.putInt(EXPORTS + 0x200 + 12, text(b, 0x280, "KERNEL32.dll"));
    b.putInt(EXPORTS + 0x2c0, text(b, 0x2a2, "taken") - 2);
    if (plus) {
      b.putLong(EXPORTS + 0x2c8, Long.MIN_VALUE | 9);
    } else {
      b.putInt(EXPORTS + 0x2c4, Integer.MIN_VALUE | 9);
    }
  }

  private static int text(ByteBuffer b, int at, String text) {
    b.put(EXPORTS + at, text.getBytes(UTF_8));
    return BASE + at;
  }
}
