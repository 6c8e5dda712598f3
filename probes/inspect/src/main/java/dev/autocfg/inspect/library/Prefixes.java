package dev.autocfg.inspect.library;

import dev.autocfg.internal.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The prefixes of package managers other than the system's own, in the order of the search: vcpkg,
 * Homebrew, MacPorts.
 *
 * <ul>
 *   <li>vcpkg: {@code $VCPKG_INSTALLED_ROOT/TRIPLET}, {@code $VCPKG_ROOT/installed/TRIPLET}; the
 *       triplet is {@code VCPKG_DEFAULT_TRIPLET}, else those of the platform for shared libraries,
 *       learn.microsoft.com/vcpkg/concepts/triplets.
 *   <li>Homebrew: {@code $HOMEBREW_PREFIX}, and on macOS the one that its documentation names for
 *       the architecture; there first {@code opt/FORMULA}, since "keg-only" formulae are linked
 *       nowhere else.
 *   <li>MacPorts: {@code /opt/local}; ports of which several versions can be installed together are
 *       in its {@code libexec}.
 * </ul>
 */
final class Prefixes {
  private static final Map<String, List<String>> TRIPLETS =
      Map.of(
          "windows-x86_64", List.of("x64-windows", "x64-mingw-dynamic"),
          "windows-x86", List.of("x86-windows", "x86-mingw-dynamic"),
          "windows-aarch64", List.of("arm64-windows", "arm64-mingw-dynamic"),
          "linux-x86_64", List.of("x64-linux-dynamic", "x64-linux"),
          "linux-x86", List.of("x86-linux"),
          "linux-aarch64", List.of("arm64-linux"),
          "linux-arm", List.of("arm-linux"),
          "macos-x86_64", List.of("x64-osx-dynamic", "x64-osx"),
          "macos-aarch64", List.of("arm64-osx-dynamic", "arm64-osx"));

  private static final Map<String, List<String>> PORTS =
      Map.of("openssl", List.of("libexec/openssl3", "libexec/openssl11"));

  private final Machine machine;
  private final Packages packages;
  private final List<Prefix> all = new ArrayList<>();

  private Prefixes(Machine machine, Packages packages) {
    this.machine = machine;
    this.packages = packages;
  }

  static List<Prefix> of(LibraryRequest request, Machine machine) {
    Prefixes prefixes = new Prefixes(machine, Packages.of(request));
    prefixes.vcpkg();
    prefixes.homebrew();
    prefixes.macPorts();
    return List.copyOf(prefixes.all);
  }

  private void vcpkg() {
    List<String> trees = new ArrayList<>(directories("VCPKG_INSTALLED_ROOT"));
    directories("VCPKG_ROOT").forEach(root -> trees.add(root + "/installed"));
    for (String tree : trees) {
      triplets().forEach(triplet -> add("vcpkg", tree + "/" + triplet));
    }
  }

  private List<String> triplets() {
    String chosen = variable("VCPKG_DEFAULT_TRIPLET");
    return chosen.matches("[0-9a-z_-]+")
        ? List.of(chosen)
        : TRIPLETS.getOrDefault(platform().toString(), List.of());
  }

  private void homebrew() {
    List<String> prefixes = new ArrayList<>(directories("HOMEBREW_PREFIX"));
    if (platform().os().equals("macos")) {
      prefixes.add(platform().arch().equals("aarch64") ? "/opt/homebrew" : "/usr/local");
    } else if (!platform().os().equals("linux")) {
      prefixes.clear();
    }
    for (String prefix : prefixes.stream().distinct().toList()) {
      packages.of("homebrew").forEach(formula -> add("Homebrew", prefix + "/opt/" + last(formula)));
      add("Homebrew", prefix);
    }
  }

  /** Returns the last component of {@code user/tap/formula}. */
  private static String last(String formula) {
    return formula.substring(formula.lastIndexOf('/') + 1);
  }

  private void macPorts() {
    if (platform().os().equals("macos")) {
      packages.of("vcpkg").stream()
          .flatMap(name -> PORTS.getOrDefault(name, List.of()).stream())
          .forEach(place -> add("MacPorts", "/opt/local/" + place));
      add("MacPorts", "/opt/local");
    }
  }

  private void add(String origin, String directory) {
    all.add(new Prefix(origin, directory, platform()));
  }

  private List<String> directories(String variable) {
    return DirectoryList.of(variable(variable), machine).directories();
  }

  private String variable(String name) {
    String value = machine.environment().apply(name);
    return value == null ? "" : value.strip();
  }

  private Platform platform() {
    return machine.platform();
  }
}
