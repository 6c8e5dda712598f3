package dev.autocfg.samples.b2sum;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks over a command line as {@code getopt_long(3)} of glibc does.
 *
 * <p>Written by hand, although a library for command lines would be at hand: abbreviated long
 * options, the order in which faults are found, their exact wording, and operands between options
 * are what makes a drop-in, and libraries differ in each of them. It also starts faster.
 */
final class GetOpt {
  /**
   * A long option; {@code key} is what {@link #next} returns for it, its short form if it has one.
   */
  record LongOption(String name, char key, boolean takesArgument) {}

  private final List<LongOption> longOptions;
  private final String shortOptions;
  private final boolean optionsFirst;
  private final List<String> arguments;
  private final List<String> operands = new ArrayList<>();
  private int index;
  private String cluster = "";
  private String value = "";

  /**
   * Starts at the first argument.
   *
   * @param shortOptions the letters, those that take an argument followed by a colon
   * @param optionsFirst whether the first operand ends the options ({@code POSIXLY_CORRECT})
   */
  GetOpt(
      String shortOptions,
      List<LongOption> longOptions,
      boolean optionsFirst,
      List<String> arguments) {
    this.shortOptions = shortOptions;
    this.longOptions = longOptions;
    this.optionsFirst = optionsFirst;
    this.arguments = arguments;
  }

  /** Returns the key of the next option, or 0 when only operands are left. */
  char next() throws UsageException {
    if (!cluster.isEmpty()) {
      return nextShort();
    }
    while (index < arguments.size()) {
      String argument = arguments.get(index++);
      if (argument.equals("--")) {
        return endOfOptions();
      }
      if (argument.startsWith("--")) {
        return longOption(argument);
      }
      if (argument.length() > 1 && argument.charAt(0) == '-') {
        cluster = argument.substring(1);
        return nextShort();
      }
      operands.add(argument);
      if (optionsFirst) {
        return endOfOptions();
      }
    }
    return 0;
  }

  /** Returns the argument of the option that {@link #next} returned last. */
  String value() {
    return value;
  }

  /** Returns what is not an option, once {@link #next} has returned 0. */
  List<String> operands() {
    return List.copyOf(operands);
  }

  private char endOfOptions() {
    operands.addAll(arguments.subList(index, arguments.size()));
    index = arguments.size();
    return 0;
  }

  private char nextShort() throws UsageException {
    char letter = cluster.charAt(0);
    cluster = cluster.substring(1);
    int known = letter == ':' ? -1 : shortOptions.indexOf(letter);
    if (known < 0) {
      throw UsageException.pointingToHelp("invalid option -- '" + letter + "'");
    }
    if (shortOptions.startsWith(":", known + 1)) {
      value =
          cluster.isEmpty()
              ? nextArgument("option requires an argument -- '" + letter + "'")
              : cluster;
      cluster = "";
    }
    return letter;
  }

  private char longOption(String argument) throws UsageException {
    int equals = argument.indexOf('=');
    LongOption option =
        find(argument, argument.substring(2, equals < 0 ? argument.length() : equals));
    if (option.takesArgument()) {
      value =
          equals < 0
              ? nextArgument("option '--" + option.name() + "' requires an argument")
              : argument.substring(equals + 1);
    } else if (equals >= 0) {
      throw UsageException.pointingToHelp(
          "option '--" + option.name() + "' doesn't allow an argument");
    }
    return option.key();
  }

  private LongOption find(String argument, String name) throws UsageException {
    List<LongOption> candidates = new ArrayList<>();
    for (LongOption option : longOptions) {
      if (option.name().equals(name)) {
        return option;
      }
      if (option.name().startsWith(name)) {
        candidates.add(option);
      }
    }
    if (candidates.size() == 1) {
      return candidates.get(0);
    }
    throw UsageException.pointingToHelp(
        candidates.isEmpty()
            ? "unrecognized option '" + argument + "'"
            : ambiguous(argument, candidates));
  }

  private static String ambiguous(String argument, List<LongOption> candidates) {
    StringBuilder message =
        new StringBuilder("option '" + argument + "' is ambiguous; possibilities:");
    for (LongOption candidate : candidates) {
      message.append(" '--").append(candidate.name()).append('\'');
    }
    return message.toString();
  }

  private String nextArgument(String complaint) throws UsageException {
    if (index == arguments.size()) {
      throw UsageException.pointingToHelp(complaint);
    }
    return arguments.get(index++);
  }
}
