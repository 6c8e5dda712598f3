package dev.autocfg.inspect.object;

import dev.autocfg.internal.ObjectFileException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the names of versions by their index, 1 MiB at most, since names may share bytes. */
final class ElfVersionNames {
  private static final int MOST_BYTES = 1 << 20;

  /** glibc has some 50; each costs a search among the segments. */
  static final int MOST = 4096;

  private final Map<Integer, String> names = new HashMap<>();
  private long bytes;
  private int seen;

  void put(int index, String name) throws ObjectFileException {
    bytes += name.length();
    if (bytes > MOST_BYTES || ++seen > MOST) {
      throw tooMany();
    }
    names.put(index, name);
  }

  /** Returns the name, or null. */
  @Nullable String get(int index) {
    return names.get(index);
  }

  static ObjectFileException tooMany() {
    return Damage.of("claims more than " + MOST + " versions, or too long names of them");
  }
}
