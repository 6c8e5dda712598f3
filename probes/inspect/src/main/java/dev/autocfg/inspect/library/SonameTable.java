package dev.autocfg.inspect.library;

import dev.autocfg.internal.Version;
import dev.autocfg.internal.VersionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions that belong to sonames: {@code libsodium.so.23 = 1.0.15..1.0.18}, {@code
 * libsodium.so.26 = 1.0.19..}, {@code libx.so.1 = 1.4}.
 */
public final class SonameTable {
  private static final String VERSION = "[0-9](?:[0-9A-Za-z+~_-]|\\.(?!\\.)){0,63}";
  private static final Pattern ROW =
      Pattern.compile(
          "\\s*(\\S+)\\s*=\\s*(?:("
              + VERSION
              + ")|("
              + VERSION
              + ")?\\.\\.("
              + VERSION
              + ")?)\\s*");

  private final List<Span> spans;

  private SonameTable(List<Span> spans) {
    this.spans = spans;
  }

  /**
   * A row of the table.
   *
   * @param lowest the lowest version; empty for no limit
   * @param highest the highest version; empty for no limit
   */
  record Span(String soname, Optional<String> lowest, Optional<String> highest) {
    /** Returns the version, if there is only one. */
    Optional<String> only() {
      return lowest.equals(highest) ? lowest : Optional.empty();
    }

    boolean isOutside(VersionRange range) {
      return range.excludes(lowest.map(Version::parse), highest.map(Version::parse));
    }

    @Override
    public String toString() {
      return only().orElseGet(() -> lowest.orElse("") + ".." + highest.orElse(""));
    }
  }

  /** Returns whether a text is a row. */
  public static boolean isRow(String text) {
    return !read(text).isEmpty();
  }

  /** Parses rows; malformed ones are ignored. */
  static SonameTable of(List<String> rows) {
    return new SonameTable(rows.stream().flatMap(row -> read(row).stream()).toList());
  }

  private static List<Span> read(String row) {
    Matcher matcher = ROW.matcher(row);
    List<Span> spans = new ArrayList<>();
    if (matcher.matches()) {
      Optional<String> only = Optional.ofNullable(matcher.group(2));
      Optional<String> lowest = only.or(() -> Optional.ofNullable(matcher.group(3)));
      Optional<String> highest = only.or(() -> Optional.ofNullable(matcher.group(4)));
      if (lowest.isPresent() || highest.isPresent()) {
        Sonames.expand(matcher.group(1)).forEach(s -> spans.add(new Span(s, lowest, highest)));
      }
    }
    return spans;
  }

  /** Returns the first row for a name. */
  Optional<Span> of(String soname) {
    return spans.stream().filter(span -> span.soname().equals(soname)).findFirst();
  }
}
