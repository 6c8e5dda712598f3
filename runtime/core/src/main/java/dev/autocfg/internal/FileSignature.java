package dev.autocfg.internal;

import java.nio.charset.StandardCharsets;

/** The type of a file by its first bytes, as {@code file(1)} reports it. */
public final class FileSignature {

  /** The number of bytes that are read from the start of a file. */
  private static final int LENGTH = 512;

  private static final String PE = "is a Windows file (PE)";
  private static final String MACH_O = "is a macOS file (Mach-O)";

  private FileSignature() {}

  /**
   * Returns the first bytes of a file, as many as the methods of this class need.
   *
   * @throws ObjectFileException if they cannot be read
   */
  public static byte[] head(Bytes file) throws ObjectFileException {
    return Bytes.read(file, 0, (int) Math.min(LENGTH, file.size())).array();
  }

  /** Returns whether a description is that of a platform's format other than ELF. */
  static boolean isFormatOf(Platform platform, String description) {
    return switch (platform.os()) {
      case "windows" -> description.equals(PE);
      case "macos" -> description.equals(MACH_O);
      default -> false;
    };
  }

  /** Returns whether a file starts as ELF. */
  public static boolean isElf(byte[] head) {
    return startsWith(head, "\177ELF");
  }

  /** Returns a description that continues "the file …" for a file that is not ELF. */
  public static String describe(byte[] head) {
    if (head.length == 0) {
      return "is empty";
    }
    if (startsWith(head, "!<arch>\n") || startsWith(head, "!<thin>\n")) {
      return "is a static archive, which cannot be loaded";
    }
    if (isPe(head)) {
      return PE;
    }
    if (isMachO(head)) {
      return MACH_O;
    }
    return isText(head) ? describeText(head) : "is not an ELF file";
  }

  /** Returns whether a file starts as those of Windows do, PE/COFF specification, "MS-DOS Stub". */
  public static boolean isPe(byte[] head) {
    return startsWith(head, "MZ");
  }

  private static String describeText(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("--- !tapi-tbd")) {
      return "is a text stub for the macOS linker (.tbd)";
    }
    // ld manual, "Implicit Linker Scripts": only INPUT, GROUP and VERSION are useful there.
    return text.contains("GNU ld script") || text.contains("GROUP") || text.contains("INPUT")
        ? "is a text linker script, which only a linker reads"
        : "is a text file";
  }

  /** Returns whether a file starts with a magic number of mach-o/loader.h or mach-o/fat.h. */
  public static boolean isMachO(byte[] head) {
    if (head.length < 4) {
      return false;
    }
    int magic =
        (head[0] & 0xff) << 24 | (head[1] & 0xff) << 16 | (head[2] & 0xff) << 8 | (head[3] & 0xff);
    return switch (magic) {
      case 0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabe, 0xcafebabf -> true;
      default -> false;
    };
  }

  /** Returns whether the first bytes are those of a text. */
  public static boolean isText(byte[] head) {
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] head, String magic) {
    if (head.length < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if (head[i] != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
