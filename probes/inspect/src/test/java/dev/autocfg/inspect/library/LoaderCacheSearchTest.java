package dev.autocfg.inspect.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.internal.Platform;
import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search with a cache that the real ldconfig wrote of a made-up tree. */
class LoaderCacheSearchTest {
  @TempDir Path dir;
  private Path root;

  @BeforeEach
  void create() throws IOException {
    Tool.assume(Platform.current().os().equals("linux"), "the loader's cache is Linux's");
    LoaderCacheTree tree = LoaderCacheTree.in(dir);
    root = tree.root();
    Files.copy(tree.cache("new"), root.resolve("etc/ld.so.cache"));
  }

  private Fact probe(Platform platform, Map<String, String> environment) {
    LibraryRequest request =
        LibraryFixture.request("x", "", "", "", List.of("libfirst.so.2"), List.of("f"));
    return new LibraryProbe(new Machine(platform, root, environment::get))
        .probe(request, LibraryFixture.AUTO);
  }

  private static void assertEvidence(Fact fact, String line) {
    assertTrue(fact.evidence().contains(line), fact::toString);
  }

  @Test
  void findsWhatOnlyTheCacheNames() throws IOException {
    Fact fact = probe(Platform.current(), Map.of());
    assertEquals(State.PRESENT, fact.state(), fact::toString);
    assertEvidence(fact, "/opt/own/libfirst.so.2 is usable (/etc/ld.so.cache)");
    Files.delete(root.resolve("etc/ld.so.cache"));
    fact = probe(Platform.current(), Map.of());
    assertEquals(State.ABSENT, fact.state(), fact::toString);
    assertEvidence(fact, "/etc/ld.so.cache does not exist");
  }

  @Test
  void theVariableComesBeforeTheCacheAndThatBeforeTheDirectories() throws IOException {
    Files.createDirectories(root.resolve("mine"));
    Files.copy(root.resolve("opt/own/libfirst.so.2"), root.resolve("mine/libfirst.so.2"));
    Files.copy(root.resolve("opt/own/libfirst.so.2"), root.resolve("usr/lib/libfirst.so.2"));
    assertEvidence(
        probe(Platform.current(), Map.of("LD_LIBRARY_PATH", "/mine")),
        "/mine/libfirst.so.2 is usable (LD_LIBRARY_PATH)");
    assertEvidence(
        probe(Platform.current(), Map.of()), "/opt/own/libfirst.so.2 is usable (/etc/ld.so.cache)");
  }

  @Test
  void aCacheThatCannotBeReadIsNoAnswer() throws IOException {
    Files.writeString(root.resolve("etc/ld.so.cache"), "no cache");
    Fact fact = probe(Platform.current(), Map.of());
    assertEquals(State.UNKNOWN, fact.state(), fact::toString);
    assertTrue(fact.reason().endsWith("; could not be read: /etc/ld.so.cache"), fact.reason());
    Files.copy(root.resolve("opt/own/libfirst.so.2"), root.resolve("usr/lib/libfirst.so.2"));
    assertEquals(State.PRESENT, probe(Platform.current(), Map.of()).state());
  }

  @Test
  void aFileThatIsGoneIsSaidToBe() throws IOException {
    Files.delete(root.resolve("opt/own/libfirst.so.2"));
    Fact fact = probe(Platform.current(), Map.of());
    assertEquals(State.ABSENT, fact.state(), fact::toString);
    assertTrue(
        fact.evidence().stream()
            .anyMatch(
                line ->
                    line.startsWith(
                        "no libfirst.so.2 in /etc/ld.so.cache: /opt/own/libfirst.so.2; default: ")),
        fact::toString);
  }

  @Test
  void whatIsForOtherArchitecturesIsNotTaken() {
    String other = Platform.current().arch().equals("aarch64") ? "x86_64" : "aarch64";
    Fact fact = probe(new Platform("linux", other), Map.of());
    assertEquals(State.ABSENT, fact.state(), fact::toString);
  }
}
