package dev.autocfg.probes.command;

import dev.autocfg.probes.library.LibraryRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Describes a library whose name is known here.
 *
 * @param pkgConfig the name of its {@code .pc} file
 * @param sonames its file names, newest first
 * @param packages the package to install, by who distributes it
 */
record KnownLibrary(String pkgConfig, List<String> sonames, Map<String, String> packages) {
  private static final List<String> SYSTEMS =
      List.of("Debian", "Fedora", "Alpine", "Homebrew", "vcpkg");

  KnownLibrary {
    sonames = List.copyOf(sonames);
  }

  static Optional<KnownLibrary> of(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "sodium" ->
              known(
                  "libsodium",
                  "libsodium.so.26 libsodium.so.23 libsodium.so.18 libsodium.26.dylib"
                      + " libsodium.23.dylib libsodium.dll",
                  "libsodium-dev libsodium-devel libsodium-dev libsodium libsodium");
          case "crypto" -> known("libcrypto", openSsl("crypto"), OPENSSL);
          case "ssl" -> known("libssl", openSsl("ssl"), OPENSSL);
          case "git2" ->
              known(
                  "libgit2",
                  "libgit2.so.1.9 libgit2.so.1.8 libgit2.so.1.7 libgit2.so.1.6 libgit2.so.1.5"
                      + " libgit2.so.1.4 libgit2.so.1.1 libgit2.1.9.dylib libgit2.dylib git2.dll",
                  "libgit2-dev libgit2-devel libgit2-dev libgit2 libgit2");
          case "ssh2" ->
              known(
                  "libssh2",
                  "libssh2.so.1 libssh2.1.dylib libssh2.dll",
                  "libssh2-1-dev libssh2-devel libssh2-dev libssh2 libssh2");
          case "z" ->
              known(
                  "zlib",
                  "libz.so.1 libz.1.dylib zlib1.dll",
                  "zlib1g-dev zlib-devel zlib-dev zlib zlib");
          default -> null;
        });
  }

  private static final String OPENSSL = "libssl-dev openssl-devel openssl-dev openssl@3 openssl";

  private static String openSsl(String part) {
    String lib = "lib" + part;
    return lib + ".so.3 " + lib + ".so.1.1 " + lib + ".3.dylib " + lib + "-3-x64.dll";
  }

  private static KnownLibrary known(String pkgConfig, String sonames, String packages) {
    Map<String, String> bySystem = new LinkedHashMap<>();
    String[] names = packages.split(" ", -1);
    for (int i = 0; i < names.length; i++) {
      bySystem.put(SYSTEMS.get(i), names[i]);
    }
    return new KnownLibrary(pkgConfig, List.of(sonames.split(" ", -1)), bySystem);
  }

  LibraryRequest request(String name, List<String> symbols) {
    return new LibraryRequest(name, pkgConfig, "", "", sonames, symbols);
  }
}
