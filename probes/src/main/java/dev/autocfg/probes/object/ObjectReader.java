package dev.autocfg.probes.object;

import dev.autocfg.internal.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the libraries of one file format. */
public interface ObjectReader {

  /**
   * Returns what a library offers.
   *
   * @param wanted the names of symbols to keep; a library may export hundreds of thousands
   * @throws IOException if the file cannot be read or is damaged, in words that continue "the file
   *     …"; what it exports is then unknown, which is not the same as nothing
   */
  Exports read(Path file, Predicate<String> wanted) throws IOException;

  /** Returns the reader for a platform's libraries; nothing where there is none yet. */
  @SuppressWarnings("exports") // Whoever calls this is a friend of the internal package as well.
  static Optional<ObjectReader> of(Platform platform) {
    return switch (platform.os()) {
      case "macos", "windows" -> Optional.empty();
      default -> Optional.of(new ElfReader());
    };
  }
}
