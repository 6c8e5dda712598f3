package dev.autocfg.inspect.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.query.LibraryQuery;
import dev.autocfg.inspect.query.SonameTable;
import dev.autocfg.internal.VersionRange;
import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests that ask a library for what only a library that it needs exports. */
class DependencySymbolsTest {
  @TempDir Path root;
  private LibraryFixture x;

  @BeforeEach
  void create() throws IOException {
    x = new LibraryFixture(root);
    Tool.library(x.at("/usr/lib/libinner.so.1"), "int inner(void) { return 1; }");
    Tool.library(
        x.at("/usr/lib/libx.so.1"),
        LibraryFixture.SOURCE,
        "-Wl,--no-as-needed",
        "-L" + x.at("/usr/lib"),
        "-l:libinner.so.1");
  }

  private void ask(boolean includesDependencies, String... symbols) {
    x.request =
        new LibraryRequest(
            "x",
            new LibraryQuery(
                "",
                VersionRange.parse(""),
                "",
                List.of("libx.so.1"),
                List.of(symbols),
                SonameTable.EMPTY,
                Optional.empty(),
                includesDependencies));
  }

  @Test
  void theOwnTableIsAskedUnlessTheyAreIncluded() {
    ask(false, "x_init", "inner");
    x.assertFact(State.UNUSABLE, "libx.so.1 does not export inner");
    ask(true, "x_init", "inner");
    Fact fact = x.assertFact(State.PRESENT, "libx.so.1 exports every symbol asked for");
    x.assertEvidence(fact, "libraries that it needs export inner");
    assertEquals(
        "Is there a library named libx.so.1 that itself or with what it needs exports x_init,"
            + " inner?",
        fact.query().words());
  }

  @Test
  void whatNoneExportsIsMissing() throws IOException {
    ask(true, "x_init", "nowhere");
    // libc is not in this tree, and might export it.
    assertEquals(State.UNKNOWN, x.probe().state(), x.probe()::toString);
    Tool.library(x.at("/usr/lib/libinner.so.1"), "int inner(void) { return 1; }", "-nostdlib");
    Tool.library(
        x.at("/usr/lib/libx.so.1"),
        LibraryFixture.SOURCE,
        "-nostdlib",
        "-Wl,--no-as-needed",
        "-L" + x.at("/usr/lib"),
        "-l:libinner.so.1");
    x.assertFact(State.UNUSABLE, "libx.so.1 does not export nowhere");
  }

  @Test
  void aMissingDependencyIsUnknownAndNotAbsent() throws IOException {
    Files.delete(x.at("/usr/lib/libinner.so.1"));
    ask(true, "x_init", "inner");
    Fact fact =
        x.assertFact(
            State.UNKNOWN, "libx.so.1 needs a library that was not found or cannot be read");
    x.assertEvidence(fact, "libx.so.1 needs lib");
    ask(true, "x_init");
    assertEquals(State.PRESENT, x.probe().state());
  }
}
