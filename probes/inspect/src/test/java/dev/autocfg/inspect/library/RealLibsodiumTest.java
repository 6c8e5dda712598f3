package dev.autocfg.inspect.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.query.LibraryQuery;
import dev.autocfg.inspect.query.SonameTable;
import dev.autocfg.inspect.query.Sonames;
import dev.autocfg.inspect.query.VersionHeader;
import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Policy;
import dev.autocfg.internal.VersionRange;
import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The probe of this machine's libsodium: as installed, and alone in a separate tree. */
class RealLibsodiumTest {
  private static final Policy AUTO = LibraryFixture.AUTO;

  @TempDir Path root;

  private static LibraryRequest request(String pkgConfig, String header, String... symbols) {
    return new LibraryRequest(
        "sodium",
        new LibraryQuery(
            pkgConfig,
            VersionRange.parse(">=1.0.12"),
            "sodium_version_string",
            Sonames.expand("libsodium.so.[18-26]"),
            List.of(symbols),
            SonameTable.EMPTY,
            VersionHeader.parse(header),
            false));
  }

  private static final LibraryRequest REQUEST =
      request("libsodium", "", "sodium_init", "crypto_generichash");

  /** Returns the file of the installed one, or skips the test. */
  private static Path installed() {
    Fact fact = new LibraryProbe(Machine.host()).probe(REQUEST, AUTO);
    Tool.assume(fact.present(), "no libsodium here: " + fact.evidence());
    return Path.of(
        fact.evidence().stream()
            .filter(line -> line.contains(" is usable ("))
            .map(line -> line.substring(0, line.indexOf(" is usable (")))
            .findFirst()
            .orElseThrow());
  }

  @Test
  void aloneItIsPresentWithItsSoname() throws IOException {
    Path installed = installed();
    Path lib = Files.createDirectories(root.resolve("usr/lib"));
    Files.copy(installed.toRealPath(), lib.resolve(installed.getFileName()));
    Machine machine = new Machine(Machine.host().platform(), root, name -> null);
    Fact fact = new LibraryProbe(machine).probe(REQUEST, AUTO);
    assertEquals(State.PRESENT, fact.state(), fact::toString);
    assertEquals(Map.of("soname", installed.getFileName().toString()), fact.values().texts());
    assertEquals(
        installed.getFileName()
            + " exports every symbol asked for; its version is checked at run time",
        fact.reason());
    Files.delete(lib.resolve(installed.getFileName()));
    assertEquals(State.ABSENT, new LibraryProbe(machine).probe(REQUEST, AUTO).state());
  }

  @Test
  void withItsDevelopmentPackageItHasAVersionAndItsSource() throws IOException {
    Path installed = installed();
    String version = Tool.named("pkg-config").run("--modversion", "libsodium").strip();
    String soname = installed.getFileName().toString();
    assertEquals(
        Map.of("soname", soname, "version", version, "versionSource", "libsodium.pc"),
        new LibraryProbe(Machine.host()).probe(REQUEST, AUTO).values().texts());
    LibraryRequest byHeader = request("", "sodium/version.h#SODIUM_VERSION_STRING", "sodium_init");
    assertEquals(
        Map.of("soname", soname, "version", version, "versionSource", "sodium/version.h"),
        new LibraryProbe(Machine.host()).probe(byHeader, AUTO).values().texts());
    LibraryRequest unusable = request("libsodium", "", "no_such");
    assertEquals(State.UNUSABLE, new LibraryProbe(Machine.host()).probe(unusable, AUTO).state());
  }

  @Test
  void inAnEmptySysrootItIsAbsentWithEveryPlace() {
    Platform platform = Platform.parse("linux-x86_64");
    Machine machine = Machine.target(platform, Optional.of(root), System::getenv);
    Fact fact = new LibraryProbe(machine).probe(REQUEST, AUTO);
    assertEquals(State.ABSENT, fact.state());
    assertEquals(Map.of(), fact.values().texts());
    assertEquals("looked inside " + root, fact.evidence().get(0));
    assertTrue(fact.evidence().contains("/etc/ld.so.cache does not exist"), fact::toString);
    for (int soname = 18; soname <= 26; soname++) {
      assertTrue(
          fact.evidence()
              .contains(
                  "no libsodium.so."
                      + soname
                      + " in default: /lib/x86_64-linux-gnu, /usr/lib/x86_64-linux-gnu, /lib64,"
                      + " /usr/lib64, /lib, /usr/lib, /usr/local/lib/x86_64-linux-gnu,"
                      + " /usr/local/lib64, /usr/local/lib"),
          fact::toString);
    }
    assertTrue(
        fact.evidence().stream().anyMatch(line -> line.startsWith("no libsodium.pc in /usr/local")),
        fact::toString);
    assertFalse(fact.reason().contains("/"), fact.reason());
  }
}
