package dev.autocfg.inspect.library;

import java.util.ArrayList;
import java.util.List;

/**
 * Says what tells the version of a library where no {@code .pc} file does.
 *
 * @param sonames which versions a soname stands for, {@code libsodium.so.23 = 1.0.15..1.0.18}
 * @param header a header and its macro, {@code sodium/version.h#SODIUM_VERSION_STRING}; empty for
 *     none
 */
public record VersionSources(List<String> sonames, String header) {
  /** Says nothing. */
  public static final VersionSources NONE = new VersionSources(List.of(), "");

  private static final String AND = " and ";

  /** Keeps a copy. */
  public VersionSources {
    sonames = List.copyOf(sonames);
  }

  /** Returns them as the question says them; empty for none. */
  String words() {
    List<String> all = new ArrayList<>(sonames);
    if (!header.isEmpty()) {
      all.add(header);
    }
    return String.join(AND, all);
  }

  /** Reads what {@link #words} writes. */
  static VersionSources parse(String words) {
    List<String> all = words.isEmpty() ? List.of() : List.of(words.split(AND, -1));
    return new VersionSources(
        all.stream().filter(one -> one.indexOf('#') < 0).toList(),
        all.stream().filter(one -> one.indexOf('#') >= 0).findFirst().orElse(""));
  }
}
