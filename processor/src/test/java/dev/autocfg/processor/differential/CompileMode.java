package dev.autocfg.processor.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A way to compile.
 *
 * @param options the compiler's options but for paths
 * @param language the language level
 * @param requires what the module of the sources requires; empty for the unnamed module
 */
record CompileMode(String name, List<String> options, int language, List<String> requires) {
  static final int HOST = Runtime.version().feature();
  private static final String VECTOR = "jdk.incubator.vector";

  boolean isModule() {
    return !requires.isEmpty();
  }

  @Override
  public String toString() {
    return name;
  }

  /** Returns every setting that the running JDK takes. */
  static Stream<CompileMode> all() {
    List<CompileMode> settings = new ArrayList<>();
    Stream.of(17, 21, 22, 24, 25)
        .filter(release -> release <= HOST)
        .forEach(release -> settings.add(of(release, "--release", release.toString())));
    String host = Integer.toString(HOST);
    settings.add(of(HOST));
    settings.add(of(17, "-source", "17", "-target", "17"));
    settings.add(of(HOST, "--release", host, "--enable-preview"));
    settings.add(of(HOST, "-source", host, "--enable-preview"));
    settings.add(of(HOST, "--add-modules", VECTOR));
    settings.add(of(HOST, "--release", host, "--add-modules", VECTOR));
    settings.add(of(HOST, "--limit-modules", "java.base,java.compiler"));
    settings.add(of(HOST, "--release", host, "--limit-modules", "java.base,java.logging"));
    settings.add(module(List.of("dev.autocfg")));
    settings.add(module(List.of("dev.autocfg"), "--release", "17"));
    settings.add(module(List.of("dev.autocfg", "java.sql", "dep"), "--release", host));
    settings.add(module(List.of("dev.autocfg", "transitive java.net.http", VECTOR)));
    return settings.stream();
  }

  private static CompileMode of(int language, String... options) {
    String name = options.length == 0 ? "no options" : String.join(" ", options);
    return new CompileMode(name, List.of(options), language, List.of());
  }

  private static CompileMode module(List<String> requires, String... options) {
    return new CompileMode(
        "module requires " + String.join(", ", requires) + " " + String.join(" ", options),
        List.of(options),
        options.length == 0 ? HOST : Integer.parseInt(options[1]),
        requires);
  }
}
