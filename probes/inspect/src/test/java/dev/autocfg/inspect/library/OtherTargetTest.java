package dev.autocfg.inspect.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Policy;
import dev.autocfg.testing.SodiumJars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for another machine than this one: nothing of this one may answer. */
class OtherTargetTest {
  private static final Platform ARM = Platform.parse("linux-aarch64");
  private static final LibraryRequest REQUEST =
      LibraryFixture.request("x", "x", "", "", List.of("libx.so.1"), List.of("sodium_init"));

  @TempDir Path dir;
  private final Map<String, String> host = new HashMap<>();

  private static byte[] arm;
  private static byte[] intel;

  @BeforeAll
  static void read() throws IOException {
    arm = SodiumJars.library("arm64/libsodium.so");
    intel = SodiumJars.library("linux64/libsodium.so");
  }

  private Path library(String path) throws IOException {
    Path file = dir.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, arm);
  }

  private Fact probe(Optional<Path> sysroot, String policy) {
    return new LibraryProbe(Machine.target(ARM, sysroot, host::get))
        .probe(REQUEST, Policy.parse(policy, "option -Aautocfg.x"));
  }

  private Fact inSysroot() throws IOException {
    return probe(Optional.of(Files.createDirectories(dir.resolve("sysroot"))), "auto");
  }

  @Test
  void itsOwnFilesAnswer() throws IOException {
    assertEquals(State.ABSENT, inSysroot().state());
    library("sysroot/usr/lib/aarch64-linux-gnu/libx.so.1");
    assertEquals(State.PRESENT, inSysroot().state(), inSysroot()::toString);
  }

  @Test
  void aFileOfTheHostsArchitectureDoesNot() throws IOException {
    Path file = library("sysroot/usr/lib/libx.so.1");
    Files.write(file, intel);
    assertEquals("libx.so.1 is for x86_64, not aarch64", inSysroot().reason());
    assertEquals(State.UNUSABLE, inSysroot().state());
  }

  /** Each would lead to a good file, were it asked; with the target in its name it is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "X_LIB_DIR=/far",
        "X_DIR=/",
        "LD_LIBRARY_PATH=/far",
        "HOMEBREW_PREFIX=/brew",
        "VCPKG_ROOT=/vcpkg",
        "VCPKG_INSTALLED_ROOT=/vcpkg/installed",
        "PKG_CONFIG_PATH=/pc",
        "PKG_CONFIG_LIBDIR=/pc"
      })
  void variablesOfTheHostDoNotCount(String setting) throws IOException {
    for (String place :
        List.of("far", "lib", "brew/lib", "vcpkg/installed/arm64-linux/lib", "opt/x")) {
      library("sysroot/" + place + "/libx.so.1");
    }
    Files.delete(dir.resolve("sysroot/lib/libx.so.1"));
    library("sysroot/lib/aarch64-linux-gnu/mark");
    Files.createDirectories(dir.resolve("sysroot/pc"));
    Files.writeString(
        dir.resolve("sysroot/pc/x.pc"), "Name: x\nDescription: d\nVersion: 1\nLibs: -L/opt/x\n");
    String[] parts = setting.split("=", -1);
    host.put(parts[0], parts[1]);
    assertEquals(State.ABSENT, inSysroot().state(), inSysroot()::toString);
    library("sysroot/lib/aarch64-linux-gnu/libx.so.1");
    host.put(parts[0] + "_LINUX_AARCH64", parts[1]);
    Fact fact = inSysroot();
    assertEquals(State.PRESENT, fact.state(), fact::toString);
    boolean isDefault = fact.evidence().toString().contains("libx.so.1 is usable (default)");
    assertFalse(isDefault, fact::toString);
  }

  @Test
  void linksAndPathsStayInTheSysroot() throws IOException {
    Path outside = library("outside/libx.so.1");
    Files.createDirectories(dir.resolve("sysroot/usr/lib"));
    Files.createSymbolicLink(dir.resolve("sysroot/usr/lib/libx.so.1"), outside);
    assertEquals(State.ABSENT, inSysroot().state(), inSysroot()::toString);
    host.put("X_LIB_DIR_LINUX_AARCH64", dir.resolve("outside").toString());
    assertEquals(State.ABSENT, inSysroot().state(), inSysroot()::toString);
    library("sysroot/mine/libx.so.1");
    host.put("X_LIB_DIR_LINUX_AARCH64", dir.resolve("sysroot/mine").toString());
    assertEquals(State.PRESENT, inSysroot().state(), inSysroot()::toString);
  }

  @Test
  void evidenceSpellsVariablesAsTheyAreSet() throws IOException {
    library("sysroot/mine/libx.so.1");
    Files.createDirectories(dir.resolve("sysroot/none"));
    host.put("LD_LIBRARY_PATH_LINUX_AARCH64", "/none");
    String loader = inSysroot().evidence().toString();
    assertTrue(loader.contains("LD_LIBRARY_PATH_LINUX_AARCH64: "), loader);
    host.put("X_LIB_DIR_LINUX_AARCH64", "/mine");
    String own = inSysroot().evidence().toString();
    assertTrue(own.contains("libx.so.1 is usable (X_LIB_DIR_LINUX_AARCH64)"), own);
  }

  @Test
  void withoutItsFilesNothingIsKnown() throws IOException {
    Fact fact = probe(Optional.empty(), "auto");
    assertEquals(State.UNKNOWN, fact.state());
    assertEquals(
        "the files of linux-aarch64 are not available (-Aautocfg.sysroot); it is looked for at run"
            + " time",
        fact.reason());
    assertEquals(List.of(), fact.evidence());
    assertEquals(State.UNKNOWN, probe(Optional.empty(), "require").state());
    assertEquals(State.UNUSABLE, probe(Optional.empty(), "off").state());
  }

  @Test
  void aPathNamesAFileOfThisMachineForTheTarget() throws IOException {
    String good = library("cross/libx.so.1").toString();
    assertEquals(State.PRESENT, probe(Optional.empty(), good).state());
    assertEquals(State.PRESENT, probe(Optional.of(dir.resolve("cross")), good).state());
    Path other = dir.resolve("cross/other.so");
    Files.write(other, intel);
    assertEquals(
        "other.so is for x86_64, not aarch64", probe(Optional.empty(), other.toString()).reason());
  }
}
