package dev.autocfg.inspect.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.query.LibraryQuery;
import dev.autocfg.inspect.query.SonameTable;
import dev.autocfg.inspect.query.VersionHeader;
import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Policy;
import dev.autocfg.internal.VersionRange;
import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A made-up file tree that holds libraries built by the real compiler, and a question about it. */
final class LibraryFixture {
  static final Policy AUTO = Policy.parse("auto", "the test");
  static final String SOURCE =
      "int x_init(void) { return 0; } const char *x_version(void) { return \"1.0.18\"; }";

  final Path root;
  final Map<String, String> environment = new HashMap<>();
  Platform platform = Platform.current();
  LibraryRequest request;

  /** Skips the test where the machine has no ELF libraries. */
  LibraryFixture(Path root) {
    this.root = root;
    String os = platform.os();
    Tool.assume(!os.equals("macos") && !os.equals("windows"), os + " has no ELF libraries");
    ask("", "", "x_version", "x_init");
  }

  void ask(String pkgConfig, String version, String versionFunction, String... symbols) {
    request =
        request(
            "x",
            pkgConfig,
            version,
            versionFunction,
            List.of("libx.so.2", "libx.so.1"),
            List.of(symbols));
  }

  /** Asks for some versions, and names what states the version. */
  void askWith(List<String> sonameVersions, String versionHeader, String version) {
    request =
        new LibraryRequest(
            "x",
            new LibraryQuery(
                "",
                VersionRange.parse(version),
                "",
                List.of("libx.so.2", "libx.so.1"),
                List.of("x_init"),
                SonameTable.parse(sonameVersions),
                VersionHeader.parse(versionHeader),
                false));
  }

  static LibraryRequest request(
      String name,
      String pkgConfig,
      String version,
      String versionFunction,
      List<String> sonames,
      List<String> symbols) {
    return new LibraryRequest(
        name,
        new LibraryQuery(
            pkgConfig,
            VersionRange.parse(version),
            versionFunction,
            sonames,
            symbols,
            SonameTable.EMPTY,
            Optional.empty(),
            false));
  }

  Fact assertFact(State state, String reason) {
    Fact fact = probe();
    assertEquals(reason, fact.reason(), fact::toString);
    assertEquals(state, fact.state(), fact::toString);
    assertNoPath(fact);
    return fact;
  }

  /** What is published must not depend on where things are on this machine. */
  void assertNoPath(Fact fact) {
    String published = fact.query().words() + fact.reason() + fact.values();
    assertFalse(published.contains(root.toString()), published);
    assertFalse(published.matches("(?s).*(/usr|/lib|/opt|/home|/etc|/tmp|/build).*"), published);
  }

  void assertEvidence(Fact fact, String part) {
    assertTrue(fact.evidence().stream().anyMatch(e -> e.contains(part)), fact::toString);
  }

  Fact probe() {
    return probe(AUTO);
  }

  Fact probe(Policy policy) {
    Machine machine = new Machine(platform, root, environment::get);
    return new LibraryProbe(machine).probe(request, policy);
  }

  Path library(String path, String soname) throws IOException {
    return soname.isEmpty()
        ? Tool.library(at(path), SOURCE)
        : Tool.library(at(path), SOURCE, "-Wl,-soname," + soname);
  }

  void link(String path, String target) throws IOException {
    Files.createSymbolicLink(at(path), Path.of(target));
  }

  void pc(String path, String version, String libdir) throws IOException {
    write(
        path,
        "libdir="
            + libdir
            + "\nName: x\nDescription: d\nVersion: "
            + version
            + "\nLibs: -L${libdir} -lx\n");
  }

  void write(String path, String text) throws IOException {
    Files.createDirectories(at(path).getParent());
    Files.writeString(at(path), text);
  }

  Path at(String path) {
    return root.resolve(path.substring(1));
  }
}
