package dev.autocfg.inspect.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of package managers, in order: none of them is looked for, so none need exist. */
class PrefixesTest {
  @TempDir Path root;

  @ParameterizedTest(name = "{0}, {1} on {2}: {3}")
  @CsvSource({
    "x, '', linux-x86_64, ''",
    "x, '', windows-x86_64, ''",
    "x, '', freebsd-x86_64, ''",
    "x, VCPKG_ROOT=/v, windows-x86_64, /v/installed/x64-windows /v/installed/x64-mingw-dynamic",
    "x, VCPKG_ROOT=/v, windows-aarch64, /v/installed/arm64-windows"
        + " /v/installed/arm64-mingw-dynamic",
    "x, VCPKG_ROOT=/v, linux-x86_64, /v/installed/x64-linux-dynamic /v/installed/x64-linux",
    "x, VCPKG_ROOT=/v, linux-aarch64, /v/installed/arm64-linux",
    "x, VCPKG_ROOT=/v, linux-s390x, ''",
    "x, VCPKG_ROOT=rel, linux-x86_64, ''",
    "x, VCPKG_ROOT=/v VCPKG_DEFAULT_TRIPLET=mine, linux-s390x, /v/installed/mine",
    "x, VCPKG_ROOT=/v VCPKG_DEFAULT_TRIPLET=../.., linux-aarch64, /v/installed/arm64-linux",
    "x, VCPKG_INSTALLED_ROOT=/i VCPKG_ROOT=/v, linux-aarch64, /i/arm64-linux"
        + " /v/installed/arm64-linux",
    "x, '', macos-aarch64, /opt/homebrew /opt/local",
    "x, '', macos-x86_64, /usr/local /opt/local",
    "sodium, '', macos-aarch64, /opt/homebrew/opt/libsodium /opt/homebrew /opt/local",
    "ssl, '', macos-aarch64, /opt/homebrew/opt/openssl@3 /opt/homebrew"
        + " /opt/local/libexec/openssl3 /opt/local/libexec/openssl11 /opt/local",
    "x, HOMEBREW_PREFIX=/b, macos-aarch64, /b /opt/homebrew /opt/local",
    "x, HOMEBREW_PREFIX=/opt/homebrew, macos-aarch64, /opt/homebrew /opt/local",
    "z, HOMEBREW_PREFIX=/b, linux-x86_64, /b/opt/zlib /b",
    "z, HOMEBREW_PREFIX=/b, windows-x86_64, ''",
  })
  void areListed(String library, String variables, String platform, String expected) {
    MadeUpTree tree = new MadeUpTree(root, platform);
    for (String variable : variables.split(" ", -1)) {
      String[] parts = (variable + "=").split("=", -1);
      tree.with(parts[0], parts[1]);
    }
    LibraryRequest request = LibraryFixture.request(library, "", "", "", List.of(), List.of());
    assertEquals(
        expected,
        Prefixes.of(request, tree.machine()).stream()
            .map(Prefix::directory)
            .collect(Collectors.joining(" ")));
  }
}
