package dev.autocfg.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.testing.LongRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No library of this machine, which its loader takes, is refused. */
@Tag("oracle")
class LoadCheckOracleTest {
  @Test
  void acceptsEveryLibraryOfThisMachine() throws IOException {
    Platform here = Platform.current();
    Assumptions.assumeTrue(here.os().equals("linux"), "not Linux");
    LoadCheck check = new LoadCheck(here, Root.of(Path.of("/")), List.of(), true);
    List<String> refused = new ArrayList<>();
    int count = 0;
    for (Path file : files(Path.of("/usr/lib"))) {
      LibraryFile checked = check.check(file, file.getFileName().toString());
      if (isLibrary(checked)) {
        count++;
        if (checked.state() != LibraryFile.State.USABLE) {
          refused.add(file + " " + checked.seen());
        }
      }
    }
    System.out.println("checked " + count + " libraries");
    assertEquals(List.of(), refused);
    assertTrue(count > 50, "only " + count);
  }

  /** Other formats, architectures and programs are refused, and rightly so. */
  private static boolean isLibrary(LibraryFile file) {
    return switch (file.state()) {
      case NOT_A_LIBRARY, OTHER_ARCHITECTURE, MISSING -> false;
      default -> true;
    };
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      List<Path> found =
          all.filter(file -> file.getFileName().toString().matches(".*\\.so(\\.[0-9.]+)?"))
              .filter(Files::isRegularFile)
              .filter(file -> !Files.isSymbolicLink(file))
              .sorted()
              .toList();
      return LongRun.isOn() ? found : found.subList(0, Math.min(400, found.size()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
