package dev.autocfg.processor.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.tools.Diagnostic.Kind;

/**
 * Collects the faults of one phase and prints them: the only place that speaks to the user.
 *
 * <p>A message is the tag in brackets, then what happened, then lines that begin with two spaces
 * for the evidence and the next step.
 */
public final class Diagnostics {
  private final Optional<Printer> printer;
  private final Severities severities;
  private final Set<Report> reports = new LinkedHashSet<>();
  private final Set<String> printed = new HashSet<>();

  private record Report(Tag tag, Position position, String message) {
    /** Identifies the fault across rounds, which do not share elements. */
    String key() {
      return tag + "|" + position.element() + "|" + message;
    }
  }

  private Diagnostics(Optional<Printer> printer, Severities severities) {
    this.printer = printer;
    this.severities = severities;
  }

  /** Creates an empty collection that prints, each tag as severely as the builder chose. */
  public static Diagnostics printing(Printer printer, Severities severities) {
    return new Diagnostics(Optional.of(printer), severities);
  }

  /** Creates an empty collection of faults that somebody else prints. */
  public static Diagnostics silent() {
    return new Diagnostics(Optional.empty(), Severities.standard());
  }

  /** Notes a fault; the same one twice is printed once. */
  public void report(Tag tag, Position position, String message) {
    reports.add(new Report(tag, position, message));
  }

  /**
   * Prints what was noted since the last time, and returns whether the next phase may run: no error
   * was among it.
   */
  public boolean gate() {
    List<Report> noted = new ArrayList<>(reports);
    reports.clear();
    boolean open = true;
    for (Report report : noted) {
      Optional<Kind> kind = severities.of(report.tag());
      if (kind.isPresent() && printer.isPresent() && printed.add(report.key())) {
        String text = "[" + report.tag() + "] " + report.message();
        printer.get().print(kind.get(), text, report.position());
      }
      open &= !kind.equals(Optional.of(Kind.ERROR));
    }
    return open;
  }
}
