package dev.autocfg.inspect.library;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Values;
import dev.autocfg.inspect.object.Exports;
import dev.autocfg.inspect.object.ObjectReader;
import dev.autocfg.inspect.query.LibraryQuery;
import dev.autocfg.inspect.query.SonameTable;
import dev.autocfg.internal.LibraryFile;
import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.internal.Version;
import dev.autocfg.language.text.Quote;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The check of a library's file against the request. */
final class LibraryInspection {
  /** The soname of some files is a build path, which must not be published. */
  private static final Pattern FILE_NAME = Pattern.compile("[0-9A-Za-z._+~@-]{1,255}");

  private final Machine machine;
  private final LibraryQuery query;
  private final List<String> evidence;

  LibraryInspection(Machine machine, LibraryQuery query, List<String> evidence) {
    this.machine = machine;
    this.query = query;
    this.evidence = evidence;
  }

  Finding inspect(OpenLibrary open, LibraryFile file, Optional<KnownVersion> version) {
    Values.Library values =
        new Values.Library(
            file.soname(),
            version.map(KnownVersion::version),
            version.map(KnownVersion::source).orElse(""));
    Optional<String> unfit = version.isPresent() ? unfit(version.get()) : unfit(file);
    if (unfit.isPresent()) {
      return new Finding(State.UNUSABLE, unfit.get(), values);
    }
    Optional<ObjectReader> reader = ObjectReader.of(machine.platform());
    return reader.isPresent() ? read(reader.get(), open, file, values) : unread(file, values);
  }

  private Optional<String> unfit(KnownVersion version) {
    return query.version().contains(version.version())
        ? Optional.empty()
        : Optional.of("version " + version.version() + " is outside " + query.version());
  }

  private Optional<String> unfit(LibraryFile file) {
    return row(file)
        .filter(row -> row.isOutside(query.version()))
        .map(
            row ->
                file.soname()
                    + " has version "
                    + row.versions()
                    + ", which is outside "
                    + query.version());
  }

  private Optional<SonameTable.Row> row(LibraryFile file) {
    return query.sonameVersions().of(file.soname());
  }

  private Finding read(
      ObjectReader reader, OpenLibrary open, LibraryFile file, Values.Library values) {
    try {
      Exports exports = open.find(reader, query.required());
      evidence.add(file.path() + " has the soname " + Quote.of(exports.soname()));
      Values.Library named =
          FILE_NAME.matcher(exports.soname()).matches()
              ? new Values.Library(exports.soname(), values.version(), values.versionSource())
              : values;
      return judge(new SymbolCheck(query, machine).check(file.path(), exports), file, named)
          .in(file.path());
    } catch (IOException e) {
      evidence.add(file.path() + " " + e.getMessage());
      return new Finding(stateOf(e), file.soname() + " " + e.getMessage(), values);
    }
  }

  private Finding judge(SymbolCheck.Result symbols, LibraryFile file, Values.Library values) {
    String name = values.soname();
    if (!symbols.missing().isEmpty()) {
      String missing = String.join(", ", symbols.missing());
      return new Finding(State.UNUSABLE, name + " does not export " + missing, values);
    }
    if (!symbols.doubt().isEmpty()) {
      // The name of a needed library may be a path, which must not be published.
      evidence.add(file.path() + " " + symbols.doubt());
      return new Finding(
          State.UNKNOWN, name + " needs a library that was not found or cannot be read", values);
    }
    if (!symbols.elsewhere().isEmpty()) {
      evidence.add("libraries that it needs export " + String.join(", ", symbols.elsewhere()));
    }
    return present(file, values);
  }

  /**
   * Returns UNKNOWN for a damaged or unreadable file: unlike a file of another type, it may meet
   * the request.
   */
  private static State stateOf(IOException refusal) {
    return refusal instanceof ObjectFileException e
            && (e.kind() == ObjectFileException.Kind.OTHER_ARCHITECTURE
                || e.kind() == ObjectFileException.Kind.NOT_A_LIBRARY)
        ? State.UNUSABLE
        : State.UNKNOWN;
  }

  private Finding unread(LibraryFile file, Values.Library values) {
    return query.required().isEmpty()
        ? present(file, values)
        : new Finding(
            State.UNKNOWN,
            "symbols of libraries for "
                + machine.platform().os()
                + " cannot be read; checked at run time",
            values);
  }

  private Finding present(LibraryFile file, Values.Library values) {
    String version =
        values
            .version()
            .map(Version::toString)
            .or(() -> row(file).map(SonameTable.Row::versions))
            .map(text -> ", version " + text + ",")
            .orElse("");
    String offer = query.required().isEmpty() ? " is there" : " exports every symbol asked for";
    boolean isOpen = values.version().isEmpty() && !query.version().isAny();
    String reason = values.soname() + version + offer + (isOpen ? unknownVersion() : "");
    return new Finding(State.PRESENT, reason, values);
  }

  private String unknownVersion() {
    return query.versionFunction().isEmpty()
        ? "; the version is inferred from its name only"
        : "; its version is checked at run time";
  }
}
