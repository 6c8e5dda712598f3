package dev.autocfg.inspect.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.internal.LibraryFinder;
import dev.autocfg.internal.LibrarySearch;
import dev.autocfg.internal.LoadCheck;
import dev.autocfg.internal.Root;
import dev.autocfg.internal.SearchPlace;
import dev.autocfg.testing.SodiumJars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of the search: a library is everywhere at first, and is removed where it is found. */
class SearchOrderTest {
  private static final String PC = "Name: x\nDescription: d\nVersion: 1\nLibs: -L/opt/pc/lib -lx\n";

  @TempDir Path root;

  private static List<String> order(MadeUpTree tree, String soname, String... places)
      throws IOException {
    byte[] library = SodiumJars.library(library(tree));
    for (String place : places) {
      tree.file(place + "/" + soname, library);
    }
    List<String> order = new ArrayList<>();
    for (var found = find(tree, soname); found.isPresent(); found = find(tree, soname)) {
      order.add(found.get().getParent().toString().substring(tree.at("/").toString().length()));
      Files.delete(found.get());
    }
    return order;
  }

  private static String library(MadeUpTree tree) {
    return switch (tree.machine().platform().toString()) {
      case "linux-x86_64" -> "linux64/libsodium.so";
      case "linux-aarch64" -> "arm64/libsodium.so";
      case "windows-x86_64" -> "windows64/libsodium.dll";
      case "macos-x86_64" -> "mac/libsodium.dylib";
      default -> "mac_arm/libsodium.dylib";
    };
  }

  private static Optional<Path> find(MadeUpTree tree, String soname) {
    LibraryRequest request = LibraryFixture.request("x", "x", "", "", List.of(soname), List.of());
    Machine machine = tree.machine();
    return LibrarySearch.find(
            new LoadCheck(machine.platform(), Root.of(machine.root()), List.of(), true),
            Root.of(machine.root()),
            Places.of(request, machine).all(),
            List.of(soname))
        .usable()
        .map(file -> file.path());
  }

  private void assertOrder(MadeUpTree tree, String soname, String... places) throws IOException {
    String[] shuffled = places.clone();
    Arrays.sort(shuffled);
    assertEquals(List.of(places), order(tree, soname, shuffled));
  }

  @Test
  void onLinux() throws IOException {
    MadeUpTree tree =
        new MadeUpTree(root, "linux-x86_64")
            .with("VCPKG_ROOT", "/vcpkg")
            .with("VCPKG_INSTALLED_ROOT", "/installed")
            .with("HOMEBREW_PREFIX", "/brew")
            .with("LD_LIBRARY_PATH", "/ld/two:/ld/one")
            .file("/usr/lib/pkgconfig/x.pc", PC)
            .file("/etc/ld.so.conf", "include more/*.conf\n/conf/a\n")
            .file("/etc/more/z.conf", "/conf/z\n");
    assertOrder(
        tree,
        "libx.so.1",
        "/opt/pc/lib",
        "/installed/x64-linux-dynamic/lib",
        "/installed/x64-linux/lib",
        "/vcpkg/installed/x64-linux/lib",
        "/brew/lib",
        "/ld/two",
        "/ld/one",
        "/conf/z",
        "/conf/a",
        "/lib/x86_64-linux-gnu",
        "/usr/lib/x86_64-linux-gnu",
        "/lib64",
        "/usr/lib64",
        "/lib",
        "/usr/lib",
        "/usr/local/lib/x86_64-linux-gnu",
        "/usr/local/lib64",
        "/usr/local/lib");
  }

  /** A run knows the loader's places only, and must find there what the build found. */
  @ParameterizedTest
  @CsvSource({
    "linux-x86_64, LD_LIBRARY_PATH, /l/b:/l/a, libx.so.1",
    "macos-aarch64, DYLD_LIBRARY_PATH, /l/b:/l/a, libx.1.dylib",
    "windows-x86_64, PATH, C:\\l\\b;C:\\l\\a, x.dll",
  })
  void aRunFindsTheSame(String platform, String variable, String value, String soname)
      throws IOException {
    MadeUpTree tree = new MadeUpTree(root, platform).with(variable, value);
    tree.file("/etc/ld.so.conf", "/conf/b\n/conf/a\n");
    byte[] library = SodiumJars.library(library(tree));
    String[] places = {"/conf/a", "/conf/b", "/l/a", "/l/b", "/usr/lib", "/lib"};
    for (String place : places) {
      tree.file(place + "/" + soname, library);
    }
    int found = 0;
    for (var file = find(tree, soname); file.isPresent(); file = find(tree, soname)) {
      Machine machine = tree.machine();
      assertEquals(
          file,
          LibraryFinder.forPlatform(machine.platform(), root, machine.environment())
              .find(List.of(soname))
              .file());
      Files.delete(file.get());
      found++;
    }
    assertTrue(found >= 2, platform);
  }

  @Test
  void onMusl() throws IOException {
    MadeUpTree tree =
        new MadeUpTree(root, "linux-aarch64").file("/etc/ld-musl-aarch64.path", "/m/b:/m/a\n");
    assertOrder(tree, "libx.so.1", "/m/b", "/m/a", "/lib/aarch64-linux-gnu", "/lib", "/usr/lib");
  }

  @Test
  void onMacOs() throws IOException {
    MadeUpTree tree =
        new MadeUpTree(root, "macos-aarch64")
            .with("DYLD_FALLBACK_LIBRARY_PATH", "/fallback")
            .with("DYLD_LIBRARY_PATH", "/dyld")
            .with("LD_LIBRARY_PATH", "/unknown");
    assertOrder(
        tree,
        "libx.1.dylib",
        "/opt/homebrew/lib",
        "/opt/local/lib",
        "/dyld",
        "/fallback",
        "/usr/local/lib",
        "/usr/lib");
    assertEquals(List.of(), order(tree, "libx.1.dylib", "/unknown", "/opt/homebrew/opt/y/lib"));
  }

  @Test
  void onWindows() throws IOException {
    MadeUpTree tree =
        new MadeUpTree(root, "windows-x86_64")
            .with("VCPKG_ROOT", "C:\\vcpkg")
            .with("PATH", "C:\\tools;rel;D:/more")
            .with("LD_LIBRARY_PATH", "/unknown");
    assertOrder(
        tree,
        "x.dll",
        "/vcpkg/installed/x64-windows/bin",
        "/vcpkg/installed/x64-windows/lib",
        "/Windows/System32",
        "/tools",
        "/more");
    assertEquals(List.of(), order(tree, "x.dll", "/unknown"));
  }

  @ParameterizedTest(name = "{0}={1}: {2}")
  @CsvSource({
    "X_LIB_DIR, /a:/b, '/a /b'",
    "X_DIR, /p, '/p/lib /p/lib64 /p/lib/x86_64-linux-gnu'",
    "X_LIB_DIR, rel, ''",
    "X_LIB_DIR, '', /usr/lib",
    "X_LIB_DIR, ' ', /usr/lib",
    "Y_LIB_DIR, /a, /usr/lib",
    "X_INCLUDE_DIR, /a, /usr/lib",
  })
  void aVariableOfTheLibraryNamesTheOnlyPlaces(String variable, String value, String expected)
      throws IOException {
    MadeUpTree tree = new MadeUpTree(root, "linux-x86_64").with(variable, value);
    List<String> order =
        order(
            tree,
            "libx.so.1",
            "/usr/lib",
            "/a",
            "/b",
            "/p/lib/x86_64-linux-gnu",
            "/p/lib64",
            "/p/lib");
    assertEquals(expected, String.join(" ", order));
  }

  @Test
  void theLibraryDirectoryIsStrongerThanThePrefix() throws IOException {
    MadeUpTree tree =
        new MadeUpTree(root, "linux-x86_64").with("X_LIB_DIR", "/a").with("X_DIR", "/p");
    assertEquals(List.of("/a"), order(tree, "libx.so.1", "/p/lib", "/a"));
  }

  @ParameterizedTest(name = "X_NO_PKG_CONFIG={0}: {1}")
  @CsvSource({
    "1, ''",
    "yes, ''",
    "anything, ''",
    "0, /opt/pc/lib",
    "No, /opt/pc/lib",
    "FALSE, /opt/pc/lib",
    "off, /opt/pc/lib",
    "'', /opt/pc/lib"
  })
  void aSwitchKeepsPkgConfigOut(String value, String expected) throws IOException {
    MadeUpTree tree =
        new MadeUpTree(root, "linux-x86_64")
            .with("X_NO_PKG_CONFIG", value)
            .file("/usr/lib/pkgconfig/x.pc", PC);
    assertEquals(expected, String.join(" ", order(tree, "libx.so.1", "/opt/pc/lib")));
  }

  @Test
  void theCacheComesAfterTheVariableAndBeforeTheConfiguration() {
    LoaderCache.Entry entry = new LoaderCache.Entry("libx.so.1", "/c/libx.so.1", 0x0303, 0, 0, "");
    LoaderCachePlace place = new LoaderCachePlace(List.of(entry));
    assertEquals(
        List.of(new SearchPlace.Candidate("/c/libx.so.1", "/c/libx.so.1")),
        place.candidates("libx.so.1"));
    assertEquals(List.of(new SearchPlace.Candidate("", "")), place.candidates("libx.so.2"));
    MadeUpTree tree =
        new MadeUpTree(root, "linux-x86_64").file("/etc/ld.so.cache", "no cache at all");
    Places places =
        Places.of(LibraryFixture.request("x", "", "", "", List.of("a"), List.of()), tree.machine());
    assertFalse(places.unread().isEmpty());
    assertTrue(
        places.notes().stream().anyMatch(n -> n.startsWith("skipped /etc/ld.so.cache: it ")),
        places.notes()::toString);
  }
}
