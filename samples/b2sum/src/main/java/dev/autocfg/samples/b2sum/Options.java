package dev.autocfg.samples.b2sum;

import java.util.List;

/**
 * A command line that makes sense.
 *
 * @param digestLength in bytes, 1..64
 * @param binary whether lines mark the file as read in binary mode
 * @param tag whether lines are in BSD format
 * @param zero whether lines end with NUL and names are not escaped
 * @param operands the files; empty stands for standard input
 */
record Options(
    Action action,
    int digestLength,
    boolean binary,
    boolean tag,
    boolean zero,
    Report report,
    boolean ignoreMissing,
    boolean strict,
    boolean explain,
    List<String> operands) {

  /** What the program is asked for. */
  enum Action {
    SUM,
    CHECK,
    HELP,
    VERSION
  }

  /** How much a check says; of several such options the last one counts. */
  enum Report {
    NORMAL,
    WARN,
    QUIET,
    STATUS
  }

  Options {
    operands = List.copyOf(operands);
  }
}
