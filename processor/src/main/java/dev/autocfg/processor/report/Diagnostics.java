package dev.autocfg.processor.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/**
 * Collects the faults of one phase and prints them: the only place that speaks to the user.
 *
 * <p>A message is the tag in brackets, then what happened, then lines that begin with two spaces
 * for the evidence and the next step.
 */
public final class Diagnostics {
  private final Messager messager;
  private final Set<Report> reports = new LinkedHashSet<>();

  private record Report(Tag tag, Position position, String message) {}

  /** Creates an empty collection for one compilation. */
  public Diagnostics(Messager messager) {
    this.messager = messager;
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
    List<Report> printed = new ArrayList<>(reports);
    reports.clear();
    boolean open = true;
    for (Report report : printed) {
      print(report);
      open &= report.tag().kind() != Kind.ERROR;
    }
    return open;
  }

  private void print(Report report) {
    String text = "[" + report.tag() + "] " + report.message();
    Position at = report.position();
    Kind kind = report.tag().kind();
    if (at == null) {
      messager.printMessage(kind, text);
    } else if (at.annotation() == null) {
      messager.printMessage(kind, text, at.element());
    } else if (at.value() == null) {
      messager.printMessage(kind, text, at.element(), at.annotation());
    } else {
      messager.printMessage(kind, text, at.element(), at.annotation(), at.value());
    }
  }
}
