package dev.autocfg.samples.b2sum;

import java.nio.charset.StandardCharsets;

/** Strings in which each char is one byte; see the package description. */
final class ByteText {
  private ByteText() {}

  /** Returns the bytes as a byte text. */
  static String of(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Returns the UTF-8 form of ordinary text as a byte text. */
  static String ofUnicode(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the bytes of a byte text. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Returns whether the text is ASCII, which is the same in every locale. */
  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
