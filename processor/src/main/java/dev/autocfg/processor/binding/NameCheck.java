package dev.autocfg.processor.binding;

import dev.autocfg.language.c.CName;
import dev.autocfg.language.text.Quote;
import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.Marks;
import dev.autocfg.processor.request.NativeRequest;

/** The check of the names of C functions that stand beside a prototype. */
final class NameCheck {
  private final NativeRequest.Function function;
  private final Reports reports;
  private boolean isBad;

  NameCheck(NativeRequest.Function function, Reports reports) {
    this.function = function;
    this.reports = reports;
  }

  /**
   * Reports what is wrong; returns whether anything is.
   *
   * @param name the name in the prototype
   */
  boolean finds(String name) {
    function.names().forEach(each -> check("names", each, function.namesAt()));
    owned(function.method().marks());
    function.method().parameters().forEach(parameter -> owned(parameter.marks()));
    if (!function.names().isEmpty() && !function.names().contains(name)) {
      report(
          function.namesAt(),
          "names does not have "
              + name
              + ", the name in the prototype.\n  next: add it, where the library's own order has"
              + " it.");
    }
    return isBad;
  }

  private void owned(Marks marks) {
    marks
        .owned()
        .filter(mark -> !mark.value().isEmpty())
        .ifPresent(mark -> check("@Owned", mark.value(), mark.at()));
  }

  private void check(String where, String text, Position at) {
    if (!CName.is(text)) {
      report(at, where + " has " + Quote.of(text) + ", which is no name of a C function.");
    }
  }

  private void report(Position at, String text) {
    isBad = true;
    reports.add(Tag.BadNativeInterface, at, text);
  }
}
