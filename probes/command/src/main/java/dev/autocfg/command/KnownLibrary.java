package dev.autocfg.command;

import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.inspect.query.Sonames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A library whose name is known here.
 *
 * @param pkgConfig the name of its {@code .pc} file
 * @param sonames its file names, newest first
 */
record KnownLibrary(String pkgConfig, List<String> sonames) {
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
                      + " libsodium.23.dylib libsodium.dll");
          case "crypto" -> known("libcrypto", openSsl("crypto"));
          case "ssl" -> known("libssl", openSsl("ssl"));
          case "git2" ->
              known(
                  "libgit2",
                  "libgit2.so.1.[4-9] libgit2.so.1.1 libgit2.1.9.dylib libgit2.dylib git2.dll");
          case "ssh2" -> known("libssh2", "libssh2.so.1 libssh2.1.dylib libssh2.dll");
          case "z" -> known("zlib", "libz.so.1 libz.1.dylib zlib1.dll");
          default -> null;
        });
  }

  private static String openSsl(String part) {
    String lib = "lib" + part;
    return lib + ".so.3 " + lib + ".so.1.1 " + lib + ".3.dylib " + lib + "-3-x64.dll";
  }

  private static KnownLibrary known(String pkgConfig, String sonames) {
    return new KnownLibrary(
        pkgConfig,
        Stream.of(sonames.split(" ", -1)).flatMap(s -> Sonames.expand(s).stream()).toList());
  }

  LibraryRequest request(String name, List<String> symbols) {
    return new LibraryRequest(name, pkgConfig, sonames, symbols);
  }
}
