package dev.autocfg.inspect.library;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** A made-up file tree with three libraries, of which ldconfig writes a cache. */
record LoaderCacheTree(Path root) {

  static LoaderCacheTree in(Path dir) throws IOException {
    LoaderCacheTree tree = new LoaderCacheTree(dir.resolve("tree"));
    if (!Files.exists(tree.root())) {
      Tool.named("ldconfig");
      Files.createDirectories(tree.root().resolve("etc"));
      tree.library("opt/own/libfirst.so.2");
      tree.library("usr/lib/libsecond.so.1");
      tree.library("usr/lib/glibc-hwcaps/x86-64-v3/libsecond.so.1");
      Files.writeString(tree.root().resolve("etc/own.conf"), "/opt/own\n");
    }
    return tree;
  }

  private void library(String path) throws IOException {
    Path file = root.resolve(path);
    Path unused =
        Tool.library(file, "int f(void) {return 1;}", "-Wl,-soname," + file.getFileName());
  }

  /** Returns the cache in a format: {@code old}, {@code new} or {@code compat}. */
  Path cache(String format) throws IOException {
    String[] words = {
      "-X", "-r", root.toString(), "-C", "/etc/" + format, "-c", format, "-f", "/etc/own.conf"
    };
    String unused = Tool.named("ldconfig").run(words);
    return root.resolve("etc/" + format);
  }

  /** Returns where the new header starts; 0 if there is none. */
  static int start(byte[] bytes) {
    return Math.max(0, new String(bytes, ISO_8859_1).indexOf("glibc-ld.so.cache1.1"));
  }

  /** Returns the same cache as a machine of the other byte order writes it. */
  static byte[] swapped(byte[] little) {
    ByteBuffer from = ByteBuffer.wrap(little).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer to = ByteBuffer.wrap(little.clone());
    String magic = new String(little, 0, 5, ISO_8859_1);
    if (magic.equals("ld.so")) {
      swap(from, to, 12, 1 + 3 * from.getInt(12));
    }
    int start = start(little);
    if (start > 0 || !magic.equals("ld.so")) {
      swapNew(from, to, start);
    }
    return to.array();
  }

  private static void swapNew(ByteBuffer from, ByteBuffer to, int start) {
    int count = from.getInt(start + 20);
    swap(from, to, start + 20, 2);
    to.put(start + 28, (byte) 3);
    swap(from, to, start + 32, 1);
    for (int i = 0; i < count; i++) {
      int entry = start + 48 + 24 * i;
      swap(from, to, entry, 4);
      to.putLong(entry + 16, from.getLong(entry + 16));
    }
    int extension = from.getInt(start + 32);
    swap(from, to, extension, 2 + 4 * from.getInt(extension + 4));
    for (int i = 0; i < from.getInt(extension + 4); i++) {
      int section = extension + 8 + 16 * i;
      if (from.getInt(section) == 1) {
        swap(from, to, from.getInt(section + 8), from.getInt(section + 12) / 4);
      }
    }
  }

  private static void swap(ByteBuffer from, ByteBuffer to, int at, int words) {
    for (int i = 0; i < words; i++) {
      to.putInt(at + 4 * i, from.getInt(at + 4 * i));
    }
  }
}
