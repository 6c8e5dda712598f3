package dev.autocfg.inspect.pkgconfig;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A command line: options with one dash or two, in full or abbreviated, and names of packages, in
 * any order.
 *
 * @param options each given option, with its values in order
 * @param words the arguments that are not options
 */
record PcCommandLine(Map<PcOption, List<String>> options, List<String> words) {

  PcCommandLine {
    words = List.copyOf(words);
  }

  static PcCommandLine parse(List<String> arguments) throws UsageException {
    PcCommandLine line = new PcCommandLine(new EnumMap<>(PcOption.class), List.of());
    List<String> words = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--")) {
        words.addAll(arguments.subList(i + 1, arguments.size()));
        break;
      }
      if (argument.length() < 2 || argument.charAt(0) != '-') {
        words.add(argument);
      } else if (line.takesNext(argument)) {
        i++;
        line.addValue(argument, i < arguments.size() ? arguments.get(i) : null);
      }
    }
    return new PcCommandLine(line.options, words);
  }

  /** Adds the option unless its value is the next argument. */
  private boolean takesNext(String argument) throws UsageException {
    int equals = argument.indexOf('=');
    PcOption option = option(argument);
    if (!option.hasValue() && equals >= 0) {
      throw new UsageException("option doesn't take an argument -- " + option);
    }
    if (option.hasValue() && equals < 0) {
      return true;
    }
    add(option, option.hasValue() ? argument.substring(equals + 1) : "");
    return false;
  }

  private void addValue(String argument, String value) throws UsageException {
    PcOption option = option(argument);
    if (value == null) {
      throw new UsageException("option requires an argument -- " + option);
    }
    add(option, value);
  }

  private void add(PcOption option, String value) {
    options.computeIfAbsent(option, unused -> new ArrayList<>()).add(value);
  }

  private static PcOption option(String argument) throws UsageException {
    String name = argument.substring(argument.startsWith("--") ? 2 : 1);
    int equals = name.indexOf('=');
    String wanted = equals < 0 ? name : name.substring(0, equals);
    List<PcOption> matching = PcOption.matching(wanted);
    if (matching.isEmpty()) {
      throw new UsageException("unknown option -- " + wanted);
    }
    if (matching.size() > 1) {
      throw new UsageException("ambiguous option -- " + wanted);
    }
    if (matching.get(0).isUnsupported()) {
      throw new UsageException("autocfg does not have this option -- " + matching.get(0));
    }
    return matching.get(0);
  }

  boolean has(PcOption option) {
    return options.containsKey(option);
  }

  boolean hasAny(Set<PcOption> any) {
    return any.stream().anyMatch(options::containsKey);
  }

  List<String> values(PcOption option) {
    return options.getOrDefault(option, List.of());
  }

  /** Returns the option's last value; empty if it is not given. */
  String value(PcOption option) {
    List<String> values = values(option);
    return values.isEmpty() ? "" : values.get(values.size() - 1);
  }

  /** Returns the definitions {@code name=value}; one without {@code =} is ignored. */
  Map<String, String> definitions() {
    Map<String, String> definitions = new HashMap<>();
    for (String definition : values(PcOption.DEFINE_VARIABLE)) {
      int equals = definition.indexOf('=');
      if (equals > 0) {
        definitions.put(definition.substring(0, equals), definition.substring(equals + 1));
      }
    }
    return definitions;
  }

  /** Returns the requested packages; {@code x >= 1} may be one word or three. */
  List<PcDependency> packages() {
    List<PcDependency> packages = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).strip();
      boolean compares = i + 1 < words.size() && startsComparison(words.get(i + 1));
      if (!word.isEmpty() && compares) {
        String version = i + 2 < words.size() ? words.get(i + 2) : "";
        packages.addAll(PcDependency.parse(word + " " + words.get(i + 1) + " " + version, false));
        i += 2;
      } else {
        packages.addAll(PcDependency.parse(word, false));
      }
    }
    return packages;
  }

  boolean hasPackages() {
    return words.stream().anyMatch(word -> !word.isBlank());
  }

  private static boolean startsComparison(String word) {
    return !word.isEmpty() && "<>=!".indexOf(word.charAt(0)) >= 0;
  }

  /** Thrown for an invalid command line, with the message of pkgconf 1.8.1. */
  static final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String reason) {
      super("pkgconf: " + reason);
    }
  }
}
