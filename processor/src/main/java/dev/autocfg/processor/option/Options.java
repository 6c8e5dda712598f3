package dev.autocfg.processor.option;

import dev.autocfg.processor.report.Severities;
import dev.autocfg.processor.report.Tag;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The options of a compilation that are ours.
 *
 * @param values the values by name, {@code autocfg.report}; empty where an option has none
 */
public record Options(SortedMap<String, String> values) {
  /** Begins the name of each. */
  public static final String PREFIX = "autocfg.";

  private static final String REPORT = "report";
  private static final String COMPILER = "cc";
  private static final String HEADERS = "headers";
  private static final String SOURCES = "sources";
  private static final String SEVERITY = "severity";
  private static final String TARGET = "target";
  private static final String SYSROOT = "sysroot";

  /** The words after the prefix that no library can be called. */
  public static final Set<String> RESERVED =
      Collections.unmodifiableSortedSet(
          new TreeSet<>(Set.of(REPORT, SOURCES, SEVERITY, TARGET, SYSROOT, COMPILER, HEADERS)));

  /** Keeps a copy. */
  public Options {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** Picks ours from all options of a compilation. */
  public static Options of(Map<String, String> all) {
    SortedMap<String, String> own = new TreeMap<>();
    all.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            own.put(name, value == null ? "" : value);
          }
        });
    return new Options(own);
  }

  /** Returns the file to write the report to, as it was given. */
  public Optional<String> report() {
    return Optional.ofNullable(values.get(PREFIX + REPORT));
  }

  /** Returns the C compiler to ask about headers, as it was given; empty to look for one. */
  public String compiler() {
    return values.getOrDefault(PREFIX + COMPILER, "");
  }

  /** Returns whether prototypes are compared with headers: {@code auto}, if nothing is given. */
  public String headers() {
    return values.getOrDefault(PREFIX + HEADERS, "auto");
  }

  /** Returns the platform that the build is for, as it was given. */
  public Optional<String> target() {
    return Optional.ofNullable(values.get(PREFIX + TARGET));
  }

  /** Returns the directory with the files of that platform, as it was given. */
  public Optional<String> sysroot() {
    return Optional.ofNullable(values.get(PREFIX + SYSROOT));
  }

  /** Returns how severe each diagnostic is to be. */
  public Severities severities() {
    return Severities.read(PREFIX + SEVERITY + ".", values);
  }

  /** Returns the names that mean something in a compilation with these libraries. */
  static SortedSet<String> known(Collection<String> libraries) {
    SortedSet<String> known = new TreeSet<>();
    known.add(PREFIX + REPORT);
    known.add(PREFIX + SOURCES);
    known.add(PREFIX + COMPILER);
    known.add(PREFIX + HEADERS);
    known.add(PREFIX + TARGET);
    known.add(PREFIX + SYSROOT);
    for (Tag tag : Tag.values()) {
      known.add(PREFIX + SEVERITY + "." + tag);
    }
    libraries.forEach(library -> known.add(PREFIX + library));
    return known;
  }

  /** Returns the known names as one lists them: all tags as one entry. */
  static String listed(Collection<String> libraries) {
    SortedSet<String> known = new TreeSet<>();
    known.add(PREFIX + REPORT);
    known.add(PREFIX + SOURCES);
    known.add(PREFIX + COMPILER);
    known.add(PREFIX + HEADERS);
    known.add(PREFIX + TARGET);
    known.add(PREFIX + SYSROOT);
    known.add(PREFIX + SEVERITY + ".<Tag>");
    libraries.forEach(library -> known.add(PREFIX + library));
    return String.join(", ", known);
  }
}
