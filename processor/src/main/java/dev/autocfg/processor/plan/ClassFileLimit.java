package dev.autocfg.processor.plan;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.probes.Scope;
import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import java.util.List;

/**
 * What a generated class can hold at most. Methods are divided and long strings are made of parts,
 * so that what is left are the constants of a class and its static initializer, each 65,535 (JVMS
 * 4.1 and 4.7.3).
 */
final class ClassFileLimit {
  /** What is left over is for what does not grow. */
  private static final int MOST = 60_000;

  private static final int MOST_FUNCTIONS = 4_000;
  private static final int MOST_CANDIDATES = 2_000;

  private final Reports reports;

  ClassFileLimit(Reports reports) {
    this.reports = reports;
  }

  /** Reports a class of constants that would not compile. */
  void constants(List<Fact> facts, Position position) {
    long entries = 0;
    long bytes = 0;
    for (Fact fact : facts) {
      boolean isCopied = fact.scope() == Scope.TARGET;
      for (int i = 0; i <= fact.query().constants().size(); i++) {
        entries += isCopied ? 3 : 5;
        bytes += isCopied ? 0 : 6;
      }
      for (String value : fact.values().texts().values()) {
        bytes += isCopied ? 0 : 10L * (value.length() / 20_000);
      }
    }
    if (entries > MOST || bytes > MOST) {
      report(
          position,
          facts.size() + " probes give more constants than one class can have",
          "spread the probes over several types, each with its own @Autocfg");
    }
  }

  /** Reports a native interface whose binding would not compile. */
  void functions(int count, Position position) {
    if (count > MOST_FUNCTIONS) {
      report(
          position,
          count + " functions are more than the class that calls them can have",
          "spread them over several interfaces of at most " + MOST_FUNCTIONS);
    }
  }

  /** Reports a choice that would not compile. */
  void candidates(int count, Position position) {
    if (count > MOST_CANDIDATES) {
      report(
          position,
          count + " candidates are more than one choice can have",
          "declare at most " + MOST_CANDIDATES + " for one contract");
    }
  }

  private void report(Position position, String what, String next) {
    reports.add(
        Tag.TooLarge,
        position,
        what + " (65,535 entries or bytes, JVMS 4.1 and 4.7.3).\n  next: " + next + ".");
  }
}
