package dev.autocfg.processor.output;

import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;

/** The report of a compilation that has no place for what is no class. */
public final class OutputCheck {
  private OutputCheck() {}

  /** Returns the report. */
  public static Reports withoutDirectory() {
    Reports reports = new Reports();
    reports.add(
        Tag.NoClassOutput,
        Position.NOWHERE,
        "There is no directory for class files, so what belongs below META-INF was not written: the"
            + " FFM classes for newer JDKs, and the records that \"autocfg explain\" reads.\n"
            + "  next: compile with -d, such as javac -d classes.");
    return reports;
  }
}
