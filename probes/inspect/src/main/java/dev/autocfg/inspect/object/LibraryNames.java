package dev.autocfg.inspect.object;

import dev.autocfg.internal.ObjectFileException;
import java.util.ArrayList;
import java.util.List;

/** Collects the names of libraries that one needs, 1 MiB at most, since names may share bytes. */
final class LibraryNames {
  private static final int MOST_BYTES = 1 << 20;

  private final List<String> names = new ArrayList<>();
  private long bytes;

  void add(String name) throws ObjectFileException {
    bytes += name.length();
    if (bytes > MOST_BYTES) {
      throw Damage.of("needs libraries with names of more than " + MOST_BYTES + " bytes in all");
    }
    names.add(name);
  }

  List<String> names() {
    return names;
  }
}
