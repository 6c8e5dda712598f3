package dev.autocfg.inspect.library;

import dev.autocfg.State;
import dev.autocfg.inspect.object.Exports;
import dev.autocfg.inspect.object.ObjectReader;
import dev.autocfg.internal.LibraryFile;
import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.internal.Version;
import dev.autocfg.internal.VersionRange;
import dev.autocfg.language.text.Quote;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Compares what a library's file offers with what is asked of it. */
final class LibraryInspection {
  /** Some files name themselves by the path they were built at, which is not to be published. */
  private static final Pattern FILE_NAME = Pattern.compile("[0-9A-Za-z._+~@-]{1,255}");

  private final Machine machine;
  private final LibraryRequest request;
  private final VersionRange range;
  private final List<String> evidence;

  LibraryInspection(
      Machine machine, LibraryRequest request, VersionRange range, List<String> evidence) {
    this.machine = machine;
    this.request = request;
    this.range = range;
    this.evidence = evidence;
  }

  Finding inspect(LibraryFile file, Optional<KnownVersion> version) {
    SortedMap<String, String> values = new TreeMap<>();
    values.put("soname", file.soname());
    version.ifPresent(known -> values.put("version", known.text()));
    version.ifPresent(known -> values.put("versionSource", known.source()));
    Optional<String> unfit = version.isPresent() ? unfit(version.get()) : unfit(file);
    if (unfit.isPresent()) {
      return new Finding(State.UNUSABLE, unfit.get(), values);
    }
    Optional<ObjectReader> reader = ObjectReader.of(machine.platform());
    return reader.isPresent() ? read(reader.get(), file, values) : unread(file, values);
  }

  private Optional<String> unfit(KnownVersion version) {
    return range.contains(Version.parse(version.text()))
        ? Optional.empty()
        : Optional.of("version " + version.text() + " is outside " + range);
  }

  private Optional<String> unfit(LibraryFile file) {
    return span(file)
        .filter(span -> span.isOutside(range))
        .map(span -> file.soname() + " stands for " + span + ", which is outside " + range);
  }

  private Optional<SonameTable.Span> span(LibraryFile file) {
    return SonameTable.of(request.versions().sonames()).of(file.soname());
  }

  private Finding read(ObjectReader reader, LibraryFile file, SortedMap<String, String> values) {
    try {
      Exports exports = reader.find(file.path(), request.required());
      evidence.add(file.path() + " has the soname " + Quote.of(exports.soname()));
      if (FILE_NAME.matcher(exports.soname()).matches()) {
        values.put("soname", exports.soname());
      }
      return judge(new SymbolCheck(request, machine).check(file.path(), exports), file, values);
    } catch (IOException e) {
      evidence.add(file.path() + " " + e.getMessage());
      return new Finding(stateOf(e), file.soname() + " " + e.getMessage(), values);
    }
  }

  private Finding judge(
      SymbolCheck.Result symbols, LibraryFile file, SortedMap<String, String> values) {
    String name = values.get("soname");
    if (!symbols.missing().isEmpty()) {
      String missing = String.join(", ", symbols.missing());
      return new Finding(State.UNUSABLE, name + " does not export " + missing, values);
    }
    if (!symbols.doubt().isEmpty()) {
      // What a library needs may be named by a path, which is not to be published.
      evidence.add(file.path() + " " + symbols.doubt());
      return new Finding(
          State.UNKNOWN, name + " needs a library that was not found or cannot be read", values);
    }
    if (!symbols.elsewhere().isEmpty()) {
      evidence.add("what it needs exports " + String.join(", ", symbols.elsewhere()));
    }
    return present(file, values);
  }

  /** What is damaged or cannot be read may yet offer all; what is something else never does. */
  private static State stateOf(IOException refusal) {
    return refusal instanceof ObjectFileException e
            && (e.kind() == ObjectFileException.Kind.OTHER_ARCHITECTURE
                || e.kind() == ObjectFileException.Kind.NOT_A_LIBRARY)
        ? State.UNUSABLE
        : State.UNKNOWN;
  }

  private Finding unread(LibraryFile file, SortedMap<String, String> values) {
    return request.required().isEmpty()
        ? present(file, values)
        : new Finding(
            State.UNKNOWN,
            "symbols of libraries for "
                + machine.platform().os()
                + " cannot be read; checked at run time",
            values);
  }

  private Finding present(LibraryFile file, SortedMap<String, String> values) {
    String version =
        Optional.ofNullable(values.get("version"))
            .or(() -> span(file).map(SonameTable.Span::toString))
            .map(text -> ", version " + text + ",")
            .orElse("");
    String offer = request.required().isEmpty() ? " is there" : " exports every symbol asked for";
    boolean isOpen = !values.containsKey("version") && !range.isAny();
    String reason = values.get("soname") + version + offer + (isOpen ? unknownVersion() : "");
    return new Finding(State.PRESENT, reason, values);
  }

  private String unknownVersion() {
    return request.versionFunction().isEmpty()
        ? "; only its name vouches for its version"
        : "; its version is checked at run time";
  }
}
