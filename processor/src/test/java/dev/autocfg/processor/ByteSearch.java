package dev.autocfg.processor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** The search for text in the bytes of any file; a class file has names as they are. */
final class ByteSearch {
  private ByteSearch() {}

  static boolean contains(byte[] bytes, String text) {
    String wanted = new String(text.getBytes(UTF_8), ISO_8859_1);
    return new String(bytes, ISO_8859_1).contains(wanted);
  }
}
