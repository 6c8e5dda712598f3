package dev.autocfg.inspect.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.autocfg.inspect.query.LibraryQuery;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryPackagesTest {
  private static Packages packages(String name, String pkgConfig, String... packages) {
    return Packages.of(
        new LibraryRequest(
            name, LibraryQuery.of(pkgConfig, List.of(), List.of()), List.of(packages)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sodium", "openssl", "crypto", "ssl", "git2", "libgit2", "ssh2", "libssh2", "zlib"
      })
  void knowsTheLibrariesOfTheSamplesEverywhere(String name) {
    for (String system : Packages.systemNames()) {
      assertEquals(1, packages(name, "").of(system).size(), system);
      assertEquals(packages(name, "").of(system), packages("mine", name).of(system), system);
    }
  }

  @Test
  void theAnnotationComesFirstForTheSystemsItNames() {
    assertEquals(
        "Debian: libssl3 libssl-dev, Fedora: openssl-devel, Alpine: openssl-dev, Homebrew:"
            + " openssl@3, vcpkg: openssl",
        packages("ssl", "", "debian:libssl3", "debian:libssl-dev").toString());
    assertEquals("Alpine: x-dev", packages("x", "", "alpine:x-dev").toString());
    assertEquals("", packages("x", "").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "debian:libsodium-dev, true",
    "homebrew:openssl@3, true",
    "homebrew:homebrew/core/zlib, true",
    "Debian:x, false",
    "arch:libsodium, false",
    "libsodium-dev, false",
    "debian:, false",
    "debian:a b, false",
    "debian:$(id), false",
  })
  void readsAnEntry(String text, boolean good) {
    assertEquals(good, Packages.isEntry(text));
  }
}
