package dev.autocfg.samples.b2sum;

import dev.autocfg.samples.b2sum.B2sumOptions.Verbosity;

/** The counts of passed and failed lines of one checksum file. */
final class Tally {
  private long proper;
  private long improper;
  private long unreadable;
  private long matched;
  private long mismatched;

  /** Counts a checksum line. */
  void proper() {
    proper++;
  }

  /** Counts a line that is not a checksum line. */
  void improper() {
    improper++;
  }

  /** Counts a file that could not be read. */
  void unreadable() {
    unreadable++;
  }

  /** Counts a file that was read and compared. */
  void verified(boolean matches) {
    if (matches) {
      matched++;
    } else {
      mismatched++;
    }
  }

  /** Prints the warnings for the counts and returns whether the list passed. */
  boolean report(String list, B2sumOptions options, StandardError messages) {
    if (proper == 0) {
      messages.report(list, "no properly formatted checksum lines found");
      return false;
    }
    boolean noneVerified = options.ignoreMissing() && matched == 0;
    if (options.verbosity() != Verbosity.STATUS) {
      warn(messages, improper, "line is improperly formatted", "lines are improperly formatted");
      warn(messages, unreadable, "listed file could not be read", "listed files could not be read");
      warn(
          messages,
          mismatched,
          "computed checksum did NOT match",
          "computed checksums did NOT match");
      if (noneVerified) {
        messages.report(list, "no file was verified");
      }
    }
    return mismatched == 0
        && unreadable == 0
        && !noneVerified
        && (improper == 0 || !options.strict());
  }

  private static void warn(StandardError messages, long count, String one, String many) {
    if (count > 0) {
      messages.report("WARNING: " + count + " " + (count == 1 ? one : many));
    }
  }
}
