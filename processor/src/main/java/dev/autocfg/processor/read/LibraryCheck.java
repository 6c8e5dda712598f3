package dev.autocfg.processor.read;

import dev.autocfg.inspect.library.Packages;
import dev.autocfg.inspect.query.LibraryQuery;
import dev.autocfg.inspect.query.SonameTable;
import dev.autocfg.inspect.query.Sonames;
import dev.autocfg.inspect.query.VersionHeader;
import dev.autocfg.internal.VersionRange;
import dev.autocfg.processor.option.Options;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The checks and the reader of descriptions of libraries; what is malformed is reported. */
final class LibraryCheck {
  private static final Pattern SYMBOL = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

  private final Reports reports;

  LibraryCheck(Reports reports) {
    this.reports = reports;
  }

  /** Returns the question; empty, after a report, if a member could not be read. */
  Optional<LibraryQuery> read(Mirror mirror) {
    String header = mirror.string("versionHeader");
    List<String> rows = mirror.strings("sonameVersions");
    check(mirror, header, rows);
    return version(mirror)
        .map(
            version ->
                new LibraryQuery(
                    mirror.string("pkgConfig"),
                    version,
                    mirror.string("versionFunction"),
                    mirror.strings("sonames").stream()
                        .flatMap(name -> Sonames.expand(name).stream())
                        .toList(),
                    mirror.strings("symbols"),
                    SonameTable.parse(rows),
                    VersionHeader.parse(header),
                    mirror.flag("includeDependencies")));
  }

  private void check(Mirror mirror, String header, List<String> rows) {
    name(mirror);
    sonames(mirror);
    String symbol = "a symbol such as sodium_init";
    each(mirror, "symbols", mirror.strings("symbols"), symbol, this::isSymbol);
    List<String> function = given(mirror.string("versionFunction"));
    each(mirror, "versionFunction", function, symbol, this::isSymbol);
    each(
        mirror,
        "versionHeader",
        given(header),
        "a header and its macro such as sodium/version.h#SODIUM_VERSION_STRING",
        text -> VersionHeader.parse(text).isPresent());
    each(
        mirror,
        "sonameVersions",
        rows,
        "a file name and its versions such as libsodium.so.23 = 1.0.15..1.0.18",
        SonameTable::isRow);
    each(
        mirror,
        "packages",
        mirror.strings("packages"),
        "a package such as debian:libsodium-dev ("
            + String.join(", ", Packages.systemNames())
            + ")",
        Packages::isEntry);
  }

  private void name(Mirror mirror) {
    String name = mirror.string("name");
    if (Options.RESERVED.contains(name)) {
      reports.add(
          Tag.BadName,
          mirror.at("name"),
          "\""
              + name
              + "\" cannot name a library, since -Aautocfg."
              + name
              + " is another option.\n  next: take another name.");
    }
  }

  private Optional<VersionRange> version(Mirror mirror) {
    try {
      return Optional.of(VersionRange.parse(mirror.string("version")));
    } catch (IllegalArgumentException e) {
      reports.add(Tag.BadQuestion, mirror.at("version"), "version: " + e.getMessage());
      return Optional.empty();
    }
  }

  private void sonames(Mirror mirror) {
    List<String> names = mirror.strings("sonames");
    if (names.isEmpty()) {
      reports.add(
          Tag.BadQuestion,
          mirror.at(),
          "@ProbeLibrary(name = \""
              + mirror.string("name")
              + "\") names no file, so the library could not be found at run time.\n  next: add"
              + " sonames = {\"libfoo.so.1\", \"libfoo.1.dylib\", \"foo.dll\"}.");
    }
    each(mirror, "sonames", names, "a file name such as libsodium.so.23", LibraryCheck::isFile);
    each(
        mirror,
        "sonames",
        names,
        "a range of at most 64 file names such as libsodium.so.[23-26]",
        name -> !Sonames.expand(name).isEmpty());
  }

  private static boolean isFile(String name) {
    return !name.isBlank() && name.indexOf('/') < 0 && name.indexOf('\\') < 0;
  }

  private boolean isSymbol(String symbol) {
    return SYMBOL.matcher(symbol).matches();
  }

  private static List<String> given(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  private void each(
      Mirror mirror,
      String member,
      List<String> values,
      String expected,
      Predicate<String> isGood) {
    for (String value : values) {
      if (!isGood.test(value)) {
        reports.add(
            Tag.BadQuestion,
            mirror.at(member),
            "expected " + expected + ", found \"" + value + "\".");
      }
    }
  }
}
