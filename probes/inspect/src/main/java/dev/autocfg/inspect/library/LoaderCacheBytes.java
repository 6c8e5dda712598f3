package dev.autocfg.inspect.library;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autocfg.internal.ObjectFileException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** Reads numbers and names of a loader's cache; positions count from its start and are checked. */
record LoaderCacheBytes(ByteBuffer bytes) {
  /** As long as a path may be, {@code PATH_MAX}. */
  private static final int LONGEST_NAME = 4096;

  static ObjectFileException damaged(String words) {
    return new ObjectFileException(ObjectFileException.Kind.DAMAGED, words);
  }

  int size() {
    return bytes.limit();
  }

  boolean holds(long at, String text) {
    return at >= 0
        && at <= size() - text.length()
        && text.equals(text((int) at, text.length(), ISO_8859_1));
  }

  int uint8(long at) throws ObjectFileException {
    return bytes.get(checked(at, 1)) & 0xff;
  }

  int int32(long at) throws ObjectFileException {
    return bytes.getInt(checked(at, 4));
  }

  long uint32(long at) throws ObjectFileException {
    return int32(at) & 0xffffffffL;
  }

  long int64(long at) throws ObjectFileException {
    return bytes.getLong(checked(at, 8));
  }

  /** Returns a name that ends with a zero byte, wrong UTF-8 replaced. */
  String name(long at) throws ObjectFileException {
    int from = checked(at, 1);
    int most = Math.min(size(), from + LONGEST_NAME);
    for (int end = from; end < most; end++) {
      if (bytes.get(end) == 0) {
        return text(from, end - from, UTF_8);
      }
    }
    throw damaged("has a name without an end");
  }

  private String text(int from, int length, Charset charset) {
    return charset.decode(bytes.slice(from, length)).toString();
  }

  private int checked(long at, int length) throws ObjectFileException {
    if (at < 0 || at > size() - length) {
      throw damaged("refers to what is outside of it");
    }
    return (int) at;
  }
}
