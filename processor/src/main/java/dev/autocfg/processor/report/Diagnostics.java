package dev.autocfg.processor.report;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.tools.Diagnostic.Kind;

/** The one place that prints the reports of all phases. */
public final class Diagnostics {
  private final Printer printer;
  private final Severities severities;
  private final Set<String> printed = new HashSet<>();

  /** Creates a printer of reports, each tag as severe as the builder chose. */
  public Diagnostics(Printer printer, Severities severities) {
    this.printer = printer;
    this.severities = severities;
  }

  /**
   * Prints the reports of a phase; what was printed before, in whatever round, is not printed
   * again.
   *
   * @return whether the next phase may run: none of the reports is an error
   */
  public boolean print(Reports reports) {
    boolean open = true;
    for (Report report : reports.list()) {
      Optional<Kind> kind = severities.of(report);
      if (kind.isPresent() && printed.add(report.key())) {
        printer.print(kind.get(), report.text(), report.position());
      }
      open &= !kind.equals(Optional.of(Kind.ERROR));
    }
    return open;
  }
}
