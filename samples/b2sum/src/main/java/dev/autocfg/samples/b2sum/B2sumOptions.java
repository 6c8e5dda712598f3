package dev.autocfg.samples.b2sum;

import java.util.List;

/**
 * The options and operands of a valid command line.
 *
 * @param digestLength in bytes, 1..64
 * @param binary whether lines mark the file as read in binary mode
 * @param tag whether lines are in BSD format
 * @param zero whether lines end with NUL and names are not escaped
 * @param operands the files; empty means standard input
 */
record B2sumOptions(
    Operation operation,
    int digestLength,
    boolean binary,
    boolean tag,
    boolean zero,
    Verbosity verbosity,
    boolean ignoreMissing,
    boolean strict,
    boolean explain,
    List<String> operands) {

  /** The operation to perform. */
  enum Operation {
    SUM,
    CHECK,
    HELP,
    VERSION
  }

  /** The amount of output of a check; the last of several such options applies. */
  enum Verbosity {
    NORMAL,
    WARN,
    QUIET,
    STATUS
  }

  B2sumOptions {
    operands = List.copyOf(operands);
  }
}
