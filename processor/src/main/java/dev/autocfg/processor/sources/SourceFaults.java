package dev.autocfg.processor.sources;

import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import java.nio.file.Path;

/**
 * The reporter of faults in files that the compiler does not know, whose position is part of the
 * message.
 */
record SourceFaults(Reports reports) {
  void report(Tag tag, Path file, int line, String message) {
    report(tag, file + ":" + line + ": " + message);
  }

  void report(Tag tag, String message) {
    reports.add(tag, Position.NOWHERE, message);
  }
}
