package dev.autocfg.inspect.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects where a name was not, to say it in one line. */
final class Misses {
  private final Map<String, List<String>> byOrigin = new LinkedHashMap<>();

  void add(String origin, String directory) {
    List<String> directories = byOrigin.computeIfAbsent(origin, unused -> new ArrayList<>());
    if (!directory.isEmpty()) {
      directories.add(directory);
    }
  }

  /** Returns {@code no libx.so.1 in LD_LIBRARY_PATH: /a, /b; default: /lib} and forgets it. */
  Optional<String> take(String soname) {
    if (byOrigin.isEmpty()) {
      return Optional.empty();
    }
    String places =
        byOrigin.entrySet().stream()
            .map(
                place ->
                    place.getValue().isEmpty()
                        ? place.getKey()
                        : place.getKey() + ": " + String.join(", ", place.getValue()))
            .collect(Collectors.joining("; "));
    byOrigin.clear();
    return Optional.of("no " + soname + " in " + places);
  }
}
