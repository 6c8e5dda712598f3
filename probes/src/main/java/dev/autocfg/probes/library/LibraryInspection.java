package dev.autocfg.probes.library;

import dev.autocfg.internal.LibraryFile;
import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Version;
import dev.autocfg.internal.VersionRange;
import dev.autocfg.probes.fact.State;
import dev.autocfg.probes.object.Exports;
import dev.autocfg.probes.object.ObjectReader;
import dev.autocfg.probes.text.Quote;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares what a library's file offers with what is asked of it. */
final class LibraryInspection {
  /** Some files name themselves by the path they were built at, which is not to be published. */
  private static final Pattern FILE_NAME = Pattern.compile("[0-9A-Za-z._+~@-]{1,255}");

  private final Platform platform;
  private final LibraryRequest request;
  private final VersionRange range;
  private final List<String> evidence;

  LibraryInspection(
      Platform platform, LibraryRequest request, VersionRange range, List<String> evidence) {
    this.platform = platform;
    this.request = request;
    this.range = range;
    this.evidence = evidence;
  }

  Finding inspect(LibraryFile file, Optional<String> version) {
    SortedMap<String, String> values = new TreeMap<>();
    values.put("soname", file.soname());
    version.ifPresent(known -> values.put("version", known));
    if (version.isPresent() && !range.contains(Version.parse(version.get()))) {
      String reason = "version " + version.get() + " is outside " + range;
      return new Finding(State.UNUSABLE, reason, values);
    }
    Optional<ObjectReader> reader = ObjectReader.of(platform);
    return reader.isPresent() ? read(reader.get(), file, values) : unread(values);
  }

  private Finding read(ObjectReader reader, LibraryFile file, SortedMap<String, String> values) {
    Set<String> required = request.required();
    try {
      Exports exports = reader.find(file.path(), required);
      evidence.add(file.path() + " has the soname " + Quote.of(exports.soname()));
      if (FILE_NAME.matcher(exports.soname()).matches()) {
        values.put("soname", exports.soname());
      }
      String missing =
          required.stream().filter(s -> !exports.offers(s)).collect(Collectors.joining(", "));
      return missing.isEmpty()
          ? present(values)
          : new Finding(
              State.UNUSABLE, values.get("soname") + " does not export " + missing, values);
    } catch (IOException e) {
      evidence.add(file.path() + " " + e.getMessage());
      return new Finding(stateOf(e), file.soname() + " " + e.getMessage(), values);
    }
  }

  /** What is damaged or cannot be read may yet offer all; what is something else never does. */
  private static State stateOf(IOException refusal) {
    return refusal instanceof ObjectFileException e
            && (e.kind() == ObjectFileException.Kind.OTHER_ARCHITECTURE
                || e.kind() == ObjectFileException.Kind.NOT_A_LIBRARY)
        ? State.UNUSABLE
        : State.UNKNOWN;
  }

  private Finding unread(SortedMap<String, String> values) {
    return request.required().isEmpty()
        ? present(values)
        : new Finding(
            State.UNKNOWN,
            "symbols of libraries for " + platform.os() + " cannot be read; checked at run time",
            values);
  }

  private Finding present(SortedMap<String, String> values) {
    String version = values.getOrDefault("version", "");
    String offer = request.required().isEmpty() ? " is there" : " exports every symbol asked for";
    String reason =
        values.get("soname")
            + (version.isEmpty() ? "" : ", version " + version + ",")
            + offer
            + (version.isEmpty() && !range.isAny() ? unknownVersion() : "");
    return new Finding(State.PRESENT, reason, values);
  }

  private String unknownVersion() {
    return request.versionFunction().isEmpty()
        ? "; only its name vouches for its version"
        : "; its version is checked at run time";
  }
}
