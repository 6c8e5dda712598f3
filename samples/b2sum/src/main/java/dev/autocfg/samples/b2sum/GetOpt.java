package dev.autocfg.samples.b2sum;

import java.util.ArrayList;
import java.util.List;

/**
 * An iterator over the options of a command line that works as {@code getopt_long(3)} of glibc.
 *
 * <p>No library is used, because a drop-in replacement must match coreutils in abbreviated long
 * options, the order in which faults are detected, their exact wording, and operands between
 * options, and libraries differ in each of these. It also starts faster.
 */
final class GetOpt {
  /**
   * A long option. {@link #next} returns its {@code key}, which is the short form if there is one.
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
   * Creates an iterator that starts at the first argument.
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

  /** Returns the key of the next option, or 0 if only operands remain. */
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

  /** Returns the operands, after {@link #next} has returned 0. */
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

  private String nextArgument(String message) throws UsageException {
    if (index == arguments.size()) {
      throw UsageException.pointingToHelp(message);
    }
    return arguments.get(index++);
  }
}
