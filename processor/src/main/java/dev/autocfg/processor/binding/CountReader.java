package dev.autocfg.processor.binding;

import dev.autocfg.language.c.CPrototypeException;
import dev.autocfg.language.c.CountExpression;
import dev.autocfg.language.text.Nearest;
import dev.autocfg.language.text.Quote;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reader of {@code @CountedBy}, and the check of what it names. */
final class CountReader {
  private final Reports reports;
  private boolean isBad;

  CountReader(Reports reports) {
    this.reports = reports;
  }

  /** Returns whether a fault was reported. */
  boolean isBad() {
    return isBad;
  }

  /** Returns the count; empty where none is written or nothing can tell it. */
  Optional<CountExpression> read(Optional<Marks.Mark> mark) {
    if (mark.isEmpty() || mark.get().value().strip().equals("?")) {
      return Optional.empty();
    }
    try {
      return Optional.of(CountExpression.parse(mark.get().value()));
    } catch (CPrototypeException e) {
      report(mark.get(), Quote.of(mark.get().value()) + ": " + e.getMessage() + ".");
      return Optional.empty();
    }
  }

  /** Checks that what a count names are numbers, and places of numbers, that Java passes. */
  void check(Optional<Marks.Mark> mark, CountExpression expression, List<Argument> arguments) {
    if (expression instanceof CountExpression.Operation operation) {
      check(mark, operation.left(), arguments);
      check(mark, operation.right(), arguments);
    } else if (expression instanceof CountExpression.Name name) {
      find(mark, name.name(), arguments)
          .filter(each -> !isNumber(each))
          .ifPresent(each -> report(mark.get(), name.name() + " is no number in C."));
    } else if (expression instanceof CountExpression.Target target) {
      find(mark, target.name(), arguments)
          .filter(each -> !isPlace(each))
          .ifPresent(
              each ->
                  report(
                      mark.get(),
                      target.name()
                          + " is no pointer to a number that Java passes as an array or a"
                          + " buffer."));
    }
  }

  private Optional<Argument> find(Optional<Marks.Mark> mark, String name, List<Argument> all) {
    List<String> known = new ArrayList<>();
    for (Argument each : all) {
      if (each.parameter().name().filter(name::equals).isPresent()) {
        return Optional.of(each);
      }
      each.parameter().name().ifPresent(known::add);
    }
    report(mark.get(), "The prototype has no parameter " + name + Nearest.hint(name, known) + ".");
    return Optional.empty();
  }

  private static boolean isNumber(Argument argument) {
    return argument.passing() instanceof Passing.Length
        || (argument.passing() instanceof Passing.Value value
            && !value.number().isFloating()
            && value.java() != Primitive.BOOLEAN);
  }

  private static boolean isPlace(Argument argument) {
    return (argument.passing() instanceof Passing.Elements elements
            && elements.number().filter(number -> !number.isFloating()).isPresent()
            && elements.java() != Primitive.BOOLEAN)
        || (argument.passing() instanceof Passing.Buffer buffer
            && buffer.number().filter(number -> !number.isFloating()).isPresent());
  }

  private void report(Marks.Mark mark, String text) {
    isBad = true;
    reports.add(Tag.BadPrototype, mark.at(), text);
  }
}
