package dev.autocfg.samples.b2sum;

import dev.autocfg.samples.b2sum.GetOpt.LongOption;
import dev.autocfg.samples.b2sum.Options.Action;
import dev.autocfg.samples.b2sum.Options.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the command line into {@link Options}, refusing what coreutils refuses, in its order and
 * words.
 */
final class OptionParser {
  private static final char IGNORE_MISSING = 'i';
  private static final char QUIET = 'q';
  private static final char STATUS = 's';
  private static final char STRICT = 'S';
  private static final char TAG = 'T';
  private static final char HELP = 'h';
  private static final char VERSION = 'v';

  /** In the order in which coreutils lists them where an abbreviation is ambiguous. */
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
   * Not asked for, {@code --text}, {@code --binary}: a check refuses both, {@code --tag} implies
   * the last.
   */
  private enum Mode {
    UNSET,
    TEXT,
    BINARY
  }

  private final Quoting quoting;
  private final boolean posixlyCorrect;
  private Action action = Action.SUM;
  private LengthArgument length = LengthArgument.NONE;
  private Mode mode = Mode.UNSET;
  private boolean tag;
  private boolean zero;
  private Report report = Report.NORMAL;
  private boolean ignoreMissing;
  private boolean strict;

  private OptionParser(Quoting quoting, boolean posixlyCorrect) {
    this.quoting = quoting;
    this.posixlyCorrect = posixlyCorrect;
  }

  /**
   * Returns what the arguments ask for; {@code posixlyCorrect} makes the first operand end the
   * options.
   */
  static Options parse(List<String> arguments, Quoting quoting, boolean posixlyCorrect)
      throws UsageException {
    return new OptionParser(quoting, posixlyCorrect).parse(arguments);
  }

  private Options parse(List<String> arguments) throws UsageException {
    List<String> rest = new ArrayList<>(arguments);
    boolean explain = takeExplain(rest);
    GetOpt getOpt = new GetOpt("l:bctwz", LONG_OPTIONS, posixlyCorrect, rest);
    for (char option = getOpt.next(); option != 0; option = getOpt.next()) {
      accept(option, getOpt.value());
      if (action == Action.HELP || action == Action.VERSION) {
        return options(MAX_BITS, explain, List.of());
      }
    }
    int bits = length.bitsUpTo(MAX_BITS, quoting);
    refuseContradictions();
    return options(bits, explain, getOpt.operands());
  }

  /**
   * Takes our own option out before the others are looked at. It is no {@link LongOption}, so that
   * abbreviations and the lists in messages stay those of coreutils.
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
      case 'b' -> mode = Mode.BINARY;
      case 't' -> mode = Mode.TEXT;
      case 'c' -> action = Action.CHECK;
      case 'l' -> length = LengthArgument.parse(value, quoting);
      case 'w' -> report = Report.WARN;
      case 'z' -> zero = true;
      case QUIET -> report = Report.QUIET;
      case STATUS -> report = Report.STATUS;
      case IGNORE_MISSING -> ignoreMissing = true;
      case STRICT -> strict = true;
      case TAG -> {
        tag = true;
        mode = Mode.BINARY;
      }
      case HELP -> action = Action.HELP;
      case VERSION -> action = Action.VERSION;
      default -> throw new IllegalStateException("option without meaning: " + option);
    }
  }

  private void refuseContradictions() throws UsageException {
    boolean check = action == Action.CHECK;
    refuse(tag && mode == Mode.TEXT, "--tag does not support --text mode");
    refuse(zero && check, "the --zero option is not supported when verifying checksums");
    refuse(tag && check, "the --tag option is meaningless when verifying checksums");
    refuse(
        mode != Mode.UNSET && check,
        "the --binary and --text options are meaningless when verifying checksums");
    refuseOutsideCheck(ignoreMissing, "ignore-missing");
    refuseOutsideCheck(report == Report.STATUS, "status");
    refuseOutsideCheck(report == Report.WARN, "warn");
    refuseOutsideCheck(report == Report.QUIET, "quiet");
    refuseOutsideCheck(strict, "strict");
  }

  private void refuseOutsideCheck(boolean given, String name) throws UsageException {
    refuse(
        given && action != Action.CHECK,
        "the --" + name + " option is meaningful only when verifying checksums");
  }

  private static void refuse(boolean fault, String message) throws UsageException {
    if (fault) {
      throw UsageException.pointingToHelp(message);
    }
  }

  private Options options(int bits, boolean explain, List<String> operands) {
    return new Options(
        action,
        bits / 8,
        mode == Mode.BINARY,
        tag,
        zero,
        report,
        ignoreMissing,
        strict,
        explain,
        operands);
  }
}
