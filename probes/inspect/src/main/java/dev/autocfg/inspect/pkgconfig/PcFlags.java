package dev.autocfg.inspect.pkgconfig;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The flags of a package by field: {@code cflags}, {@code cflags.private}, and so on. */
record PcFlags(Map<String, List<PcFragment>> byField) {
  static final String CFLAGS = "cflags";
  static final String CFLAGS_PRIVATE = "cflags.private";
  static final String LIBS = "libs";
  static final String LIBS_PRIVATE = "libs.private";

  PcFlags {
    byField = Map.copyOf(byField);
  }

  static boolean isField(String name) {
    return name.equals(CFLAGS)
        || name.equals(CFLAGS_PRIVATE)
        || name.equals(LIBS)
        || name.equals(LIBS_PRIVATE);
  }

  List<PcFragment> of(String field) {
    return byField.getOrDefault(field, List.of());
  }

  /** A builder for the flags of one file. */
  static final class Builder {
    private final Map<String, PcFragment.Collector> fields = new TreeMap<>();

    void add(String field, List<String> words, String sysroot) {
      PcFragment.Collector fragments =
          fields.computeIfAbsent(field, unused -> new PcFragment.Collector());
      words.forEach(word -> fragments.addWord(word, sysroot));
    }

    PcFlags build() {
      Map<String, List<PcFragment>> all = new TreeMap<>();
      fields.forEach((field, fragments) -> all.put(field, fragments.list()));
      return new PcFlags(all);
    }
  }
}
