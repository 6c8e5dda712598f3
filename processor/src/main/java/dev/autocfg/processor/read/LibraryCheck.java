package dev.autocfg.processor.read;

import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.inspect.library.Packages;
import dev.autocfg.inspect.library.SonameTable;
import dev.autocfg.inspect.library.Sonames;
import dev.autocfg.inspect.library.VersionHeader;
import dev.autocfg.internal.VersionRange;
import dev.autocfg.processor.option.Options;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Tag;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Refuses descriptions of libraries that no machine could answer. */
final class LibraryCheck {
  private static final Pattern SYMBOL = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

  private final Diagnostics diagnostics;

  LibraryCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(LibraryRequest library, Mirror mirror) {
    name(library, mirror);
    version(library, mirror);
    sonames(mirror);
    each(mirror, "symbols", library.symbols(), "a symbol such as sodium_init", this::isSymbol);
    each(
        mirror,
        "versionFunction",
        given(library.versionFunction()),
        "a symbol such as sodium_init",
        this::isSymbol);
    each(
        mirror,
        "versionHeader",
        given(library.versions().header()),
        "a header and its macro such as sodium/version.h#SODIUM_VERSION_STRING",
        VersionHeader::isOne);
    each(
        mirror,
        "sonameVersions",
        library.versions().sonames(),
        "a file name and its versions such as libsodium.so.23 = 1.0.15..1.0.18",
        SonameTable::isRow);
    each(
        mirror,
        "packages",
        library.packages(),
        "a package such as debian:libsodium-dev ("
            + String.join(", ", Packages.systemNames())
            + ")",
        Packages::isEntry);
  }

  private void name(LibraryRequest library, Mirror mirror) {
    if (Options.RESERVED.contains(library.name())) {
      diagnostics.report(
          Tag.BadName,
          mirror.at("name"),
          "\""
              + library.name()
              + "\" cannot name a library, since -Aautocfg."
              + library.name()
              + " is an option of its own.\n  next: take another name.");
    }
  }

  private void version(LibraryRequest library, Mirror mirror) {
    try {
      VersionRange.parse(library.version());
    } catch (IllegalArgumentException e) {
      diagnostics.report(Tag.BadQuestion, mirror.at("version"), "version: " + e.getMessage());
    }
  }

  private void sonames(Mirror mirror) {
    List<String> names = mirror.strings("sonames");
    if (names.isEmpty()) {
      diagnostics.report(
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
        diagnostics.report(
            Tag.BadQuestion,
            mirror.at(member),
            "expected " + expected + ", found \"" + value + "\".");
      }
    }
  }
}
