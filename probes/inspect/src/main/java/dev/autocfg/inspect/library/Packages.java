package dev.autocfg.inspect.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The packages to install for a library, by distribution, in a fixed order. */
public final class Packages {
  /** No packages. */
  public static final Packages NONE = new Packages(Map.of());

  private static final Pattern ENTRY = Pattern.compile("([a-z]+):([0-9A-Za-z][0-9A-Za-z.+@/_-]*)");

  /** The display names of the distributions. */
  private static final Map<String, String> SYSTEMS = systems();

  private static final String OPENSSL =
      "debian:libssl-dev fedora:openssl-devel alpine:openssl-dev homebrew:openssl@3 vcpkg:openssl";

  private final Map<String, List<String>> bySystem;

  private Packages(Map<String, List<String>> bySystem) {
    this.bySystem = bySystem;
  }

  private static Map<String, String> systems() {
    Map<String, String> systems = new LinkedHashMap<>();
    systems.put("debian", "Debian");
    systems.put("fedora", "Fedora");
    systems.put("alpine", "Alpine");
    systems.put("homebrew", "Homebrew");
    systems.put("vcpkg", "vcpkg");
    return Collections.unmodifiableMap(systems);
  }

  /**
   * Returns the packages of the request; for other distributions, those known for the library by
   * its name or that of its {@code .pc} file.
   */
  public static Packages of(LibraryRequest request) {
    Map<String, List<String>> named = read(request.packages());
    Map<String, List<String>> known =
        read(
            known(request.name())
                .or(() -> known(request.pkgConfig()))
                .map(entries -> List.of(entries.split(" ", -1)))
                .orElse(List.of()));
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String system : SYSTEMS.keySet()) {
      List<String> names = named.getOrDefault(system, known.getOrDefault(system, List.of()));
      if (!names.isEmpty()) {
        all.put(system, names);
      }
    }
    return new Packages(all);
  }

  /** Returns whether a text names a package: {@code debian:libsodium-dev}. */
  public static boolean isEntry(String text) {
    return read(List.of(text)).values().stream().anyMatch(names -> !names.isEmpty());
  }

  private static Map<String, List<String>> read(List<String> entries) {
    Map<String, List<String>> read = new LinkedHashMap<>();
    for (String entry : entries) {
      var matcher = ENTRY.matcher(entry);
      if (matcher.matches() && SYSTEMS.containsKey(matcher.group(1))) {
        read.computeIfAbsent(matcher.group(1), unused -> new ArrayList<>()).add(matcher.group(2));
      }
    }
    return read;
  }

  /** Returns the packages for the libraries of the samples. */
  private static Optional<String> known(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "sodium", "libsodium" ->
              "debian:libsodium-dev fedora:libsodium-devel alpine:libsodium-dev homebrew:libsodium"
                  + " vcpkg:libsodium";
          case "openssl", "crypto", "ssl", "libcrypto", "libssl" -> OPENSSL;
          case "git2", "libgit2" ->
              "debian:libgit2-dev fedora:libgit2-devel alpine:libgit2-dev homebrew:libgit2"
                  + " vcpkg:libgit2";
          case "ssh2", "libssh2" ->
              "debian:libssh2-1-dev fedora:libssh2-devel alpine:libssh2-dev homebrew:libssh2"
                  + " vcpkg:libssh2";
          case "z", "zlib" ->
              "debian:zlib1g-dev fedora:zlib-devel alpine:zlib-dev homebrew:zlib vcpkg:zlib";
          default -> null;
        });
  }

  /** Returns the words that an entry may start with. */
  public static List<String> systemNames() {
    return List.copyOf(SYSTEMS.keySet());
  }

  /** Returns the packages of one system. */
  List<String> of(String system) {
    return bySystem.getOrDefault(system, List.of());
  }

  /** Returns whether there are no packages. */
  public boolean isEmpty() {
    return bySystem.isEmpty();
  }

  /** Returns {@code Debian: libsodium-dev, Homebrew: libsodium}. */
  @Override
  public String toString() {
    return bySystem.entrySet().stream()
        .map(entry -> SYSTEMS.get(entry.getKey()) + ": " + String.join(" ", entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
