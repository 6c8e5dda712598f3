package dev.autocfg.samples.consumers;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The libsodium of this machine, found without the code under test. */
final class InstalledSodium {
  private static final List<String> PLACES =
      List.of("/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib", "/opt/homebrew/lib");

  private InstalledSodium() {}

  /** Returns its file; where there is none, skips the test and says so. */
  static Path file() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String place : PLACES) {
      collect(Path.of(place), found);
    }
    Skip.unless(!found.isEmpty(), "libsodium 1.0.12 or newer is not installed");
    return found.get(0);
  }

  private static void collect(Path place, List<Path> found) throws IOException {
    if (!Files.isDirectory(place)) {
      return;
    }
    String names = "libsodium{.so.23,.so.26,.26.dylib}";
    try (DirectoryStream<Path> here = Files.newDirectoryStream(place, names)) {
      here.forEach(found::add);
    }
    try (DirectoryStream<Path> below = Files.newDirectoryStream(place, "*-linux-*")) {
      for (Path directory : below) {
        collect(directory, found);
      }
    }
  }
}
