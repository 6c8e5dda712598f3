package dev.autocfg.internal;

import java.util.List;

/**
 * The relocation types that a loader applies to shared objects, of the architectures whose tables
 * are checked.
 *
 * <p>Sources: System V ABI, AMD64 supplement, "Relocation Types"; ELF for the Arm 64-bit
 * Architecture, "Dynamic relocations".
 *
 * @param types the accepted types
 * @param relative adds the base address to the addend
 * @param jump fills a slot of the procedure linkage table
 * @param indirect calls a function that returns the address
 */
record RelocationTypes(List<Integer> types, int relative, int jump, int indirect) {
  private static final RelocationTypes X86_64 =
      new RelocationTypes(
          List.of(0, 1, 2, 5, 6, 7, 8, 10, 16, 17, 18, 24, 32, 33, 36, 37, 38), 8, 7, 37);
  private static final RelocationTypes AARCH64 =
      new RelocationTypes(
          List.of(0, 257, 258, 1024, 1025, 1026, 1027, 1028, 1029, 1030, 1031, 1032),
          1027,
          1026,
          1032);
  private static final RelocationTypes UNKNOWN = new RelocationTypes(List.of(), -1, -1, -1);

  static RelocationTypes of(String arch) {
    return switch (arch) {
      case "x86_64" -> X86_64;
      case "aarch64" -> AARCH64;
      default -> UNKNOWN;
    };
  }

  boolean isKnown() {
    return !types.isEmpty();
  }

  boolean allows(int type) {
    return types.contains(type);
  }

  boolean isRelative(int type) {
    return type == relative;
  }

  boolean isJump(int type) {
    return type == jump;
  }

  boolean isIndirect(int type) {
    return type == indirect;
  }

  /** Returns the number of bytes that are surely written. */
  int width(int type, int word) {
    return isRelative(type) || isJump(type) || isIndirect(type) ? word : 1;
  }
}
