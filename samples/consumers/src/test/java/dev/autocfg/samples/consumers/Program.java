package dev.autocfg.samples.consumers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says how the library's {@code Main} is run.
 *
 * @param library the directory or jar of the library
 * @param named whether as a named module
 * @param options of the JVM
 * @param prefix what stands in front of the command
 */
record Program(
    Path library,
    boolean named,
    List<String> options,
    Map<String, String> environment,
    List<String> prefix) {
  static final String GRANT = "--enable-native-access=ALL-UNNAMED";

  private static final String MODULE = "com.example.hashing";

  Program {
    options = List.copyOf(options);
    environment = Map.copyOf(environment);
    prefix = List.copyOf(prefix);
  }

  static Program of(Path library, boolean named) {
    return new Program(library, named, List.of(), Map.of(), List.of());
  }

  Program granted() {
    return with(named ? "--enable-native-access=" + MODULE : GRANT);
  }

  Program with(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return new Program(library, named, all, environment, prefix);
  }

  Program withVariable(String name, String value) {
    Map<String, String> all = new HashMap<>(environment);
    all.put(name, value);
    return new Program(library, named, options, all, prefix);
  }

  Program behind(List<String> command) {
    return new Program(library, named, options, environment, command);
  }

  /** Runs in a directory of its own, into which a JVM that crashes would write. */
  Seen on(Jdk jdk) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of(jdk.java(), "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(options);
    String path = library + System.getProperty("path.separator") + Artifacts.runtime();
    command.addAll(List.of(named ? "-p" : "-cp", path));
    command.addAll(named ? List.of("-m", MODULE + "/" + MODULE + ".Main") : List.of(main()));
    return new Seen(ConsumerProcess.run(command, environment));
  }

  private static String main() {
    return MODULE + ".Main";
  }

  @Override
  public String toString() {
    return options + " " + environment;
  }
}
