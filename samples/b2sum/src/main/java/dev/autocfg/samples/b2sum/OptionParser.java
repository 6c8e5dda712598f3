package dev.autocfg.samples.b2sum;

import dev.autocfg.samples.b2sum.B2sumOptions.Operation;
import dev.autocfg.samples.b2sum.B2sumOptions.Verbosity;
import dev.autocfg.samples.b2sum.GetOpt.LongOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The parser of the command line, which rejects what coreutils rejects, in the same order and with
 * the same messages.
 */
final class OptionParser {
  private static final char IGNORE_MISSING = 'i';
  private static final char QUIET = 'q';
  private static final char STATUS = 's';
  private static final char STRICT = 'S';
  private static final char TAG = 'T';
  private static final char HELP = 'h';
  private static final char VERSION = 'v';

  /** In the order in which coreutils lists them for an ambiguous abbreviation. */
  private static final List<LongOption> LONG_OPTIONS =
      List.of(
          new LongOption("length", 'l', true),
          new LongOption("check", 'c', false),
          new LongOption("ignore-missing", IGNORE_MISSING, false),
          new LongOption("quiet", QUIET, false),
          new LongOption("status", STATUS, false),
          new LongOption("warn", 'w', false),
          new LongOption("strict", STRICT, false),
          new LongOption("tag", TAG, false),
          new LongOption("zero", 'z', false),
          new LongOption("binary", 'b', false),
          new LongOption("text", 't', false),
          new LongOption("help", HELP, false),
          new LongOption("version", VERSION, false));

  private static final int MAX_BITS = 512;

  /**
   * The mode: not set, {@code --text} or {@code --binary}. A check rejects the last two, and {@code
   * --tag} implies the last.
   */
  private enum ReadMode {
    UNSET,
    TEXT,
    BINARY
  }

  private final Quoting quoting;
  private final boolean posixlyCorrect;
  private Operation operation = Operation.SUM;
  private LengthArgument length = LengthArgument.NONE;
  private ReadMode mode = ReadMode.UNSET;
  private boolean tag;
  private boolean zero;
  private Verbosity verbosity = Verbosity.NORMAL;
  private boolean ignoreMissing;
  private boolean strict;

  private OptionParser(Quoting quoting, boolean posixlyCorrect) {
    this.quoting = quoting;
    this.posixlyCorrect = posixlyCorrect;
  }

  /**
   * Returns the parsed arguments; with {@code posixlyCorrect} the first operand ends the options.
   */
  static B2sumOptions parse(List<String> arguments, Quoting quoting, boolean posixlyCorrect)
      throws UsageException {
    return new OptionParser(quoting, posixlyCorrect).parse(arguments);
  }

  private B2sumOptions parse(List<String> arguments) throws UsageException {
    List<String> rest = new ArrayList<>(arguments);
    boolean explain = takeExplain(rest);
    GetOpt getOpt = new GetOpt("l:bctwz", LONG_OPTIONS, posixlyCorrect, rest);
    for (char option = getOpt.next(); option != 0; option = getOpt.next()) {
      accept(option, getOpt.value());
      if (operation == Operation.HELP || operation == Operation.VERSION) {
        return options(MAX_BITS, explain, List.of());
      }
    }
    int bits = length.bitsUpTo(MAX_BITS, quoting);
    refuseContradictions();
    return options(bits, explain, getOpt.operands());
  }

  /**
   * Removes {@code --explain} before the other options are parsed; returns whether it was given. It
   * is not a {@link LongOption}, so abbreviations and the lists in messages are those of coreutils.
   */
  private boolean takeExplain(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      boolean isOperand = !argument.startsWith("-") || argument.equals("-");
      if (argument.equals("--") || (posixlyCorrect && isOperand)) {
        return false;
      }
      if (argument.equals("--explain")) {
        arguments.remove(i);
        return true;
      }
    }
    return false;
  }

  private void accept(char option, String value) throws UsageException {
    switch (option) {
      case 'b' -> mode = ReadMode.BINARY;
      case 't' -> mode = ReadMode.TEXT;
      case 'c' -> operation = Operation.CHECK;
      case 'l' -> length = LengthArgument.parse(value, quoting);
      case 'w' -> verbosity = Verbosity.WARN;
      case 'z' -> zero = true;
      case QUIET -> verbosity = Verbosity.QUIET;
      case STATUS -> verbosity = Verbosity.STATUS;
      case IGNORE_MISSING -> ignoreMissing = true;
      case STRICT -> strict = true;
      case TAG -> {
        tag = true;
        mode = ReadMode.BINARY;
      }
      case HELP -> operation = Operation.HELP;
      case VERSION -> operation = Operation.VERSION;
      default -> throw new IllegalStateException("unexpected option: " + option);
    }
  }

  private void refuseContradictions() throws UsageException {
    boolean check = operation == Operation.CHECK;
    refuse(tag && mode == ReadMode.TEXT, "--tag does not support --text mode");
    refuse(zero && check, "the --zero option is not supported when verifying checksums");
    refuse(tag && check, "the --tag option is meaningless when verifying checksums");
    refuse(
        mode != ReadMode.UNSET && check,
        "the --binary and --text options are meaningless when verifying checksums");
    refuseOutsideCheck(ignoreMissing, "ignore-missing");
    refuseOutsideCheck(verbosity == Verbosity.STATUS, "status");
    refuseOutsideCheck(verbosity == Verbosity.WARN, "warn");
    refuseOutsideCheck(verbosity == Verbosity.QUIET, "quiet");
    refuseOutsideCheck(strict, "strict");
  }

  private void refuseOutsideCheck(boolean given, String name) throws UsageException {
    refuse(
        given && operation != Operation.CHECK,
        "the --" + name + " option is meaningful only when verifying checksums");
  }

  private static void refuse(boolean fault, String message) throws UsageException {
    if (fault) {
      throw UsageException.pointingToHelp(message);
    }
  }

  private B2sumOptions options(int bits, boolean explain, List<String> operands) {
    return new B2sumOptions(
        operation,
        bits / 8,
        mode == ReadMode.BINARY,
        tag,
        zero,
        verbosity,
        ignoreMissing,
        strict,
        explain,
        operands);
  }
}
