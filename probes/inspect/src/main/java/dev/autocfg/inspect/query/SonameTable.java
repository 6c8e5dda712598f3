package dev.autocfg.inspect.query;

import dev.autocfg.internal.Version;
import dev.autocfg.internal.VersionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions that sonames mean: {@code libsodium.so.23 = 1.0.15..1.0.18}, {@code libsodium.so.26
 * = 1.0.19..}, {@code libx.so.1 = 1.4}.
 *
 * @param rows a soname each, in the order of the source
 */
public record SonameTable(List<Row> rows) {
  /** A table without rows. */
  public static final SonameTable EMPTY = new SonameTable(List.of());

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

  /** Keeps a copy. */
  public SonameTable {
    rows = List.copyOf(rows);
  }

  /**
   * A soname with the versions that it means.
   *
   * @param lowest the least version; empty for no limit
   * @param highest the greatest version; empty for no limit
   */
  public record Row(String soname, Optional<Version> lowest, Optional<Version> highest) {
    /** Returns the version, if there is only one. */
    public Optional<Version> only() {
      return lowest.equals(highest) ? lowest : Optional.empty();
    }

    /** Returns whether a range accepts none of the versions. */
    public boolean isOutside(VersionRange range) {
      return range.excludes(lowest, highest);
    }

    /** Returns {@code 1.0.15..1.0.18}, or {@code 1.4}. */
    public String versions() {
      return only()
          .map(Version::toString)
          .orElseGet(
              () ->
                  lowest.map(Version::toString).orElse("")
                      + ".."
                      + highest.map(Version::toString).orElse(""));
    }

    @Override
    public String toString() {
      return soname + " = " + versions();
    }
  }

  /** Returns whether a text is a row. */
  public static boolean isRow(String text) {
    return !read(text).isEmpty();
  }

  /** Returns the rows that texts write; a malformed text is skipped. */
  public static SonameTable parse(List<String> texts) {
    return new SonameTable(texts.stream().flatMap(text -> read(text).stream()).toList());
  }

  private static List<Row> read(String text) {
    Matcher matcher = ROW.matcher(text);
    List<Row> rows = new ArrayList<>();
    if (matcher.matches()) {
      Optional<Version> only = version(matcher.group(2));
      Optional<Version> lowest = only.or(() -> version(matcher.group(3)));
      Optional<Version> highest = only.or(() -> version(matcher.group(4)));
      if (lowest.isPresent() || highest.isPresent()) {
        Sonames.expand(matcher.group(1)).forEach(s -> rows.add(new Row(s, lowest, highest)));
      }
    }
    return rows;
  }

  private static Optional<Version> version(String text) {
    return Optional.ofNullable(text).map(Version::parse);
  }

  /** Returns the first row for a name. */
  public Optional<Row> of(String soname) {
    return rows.stream().filter(row -> row.soname().equals(soname)).findFirst();
  }

  /** Returns the rows as texts that {@link #parse} reads. */
  public List<String> texts() {
    return rows.stream().map(Row::toString).toList();
  }
}
