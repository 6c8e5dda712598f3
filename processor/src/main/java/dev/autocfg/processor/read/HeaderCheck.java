package dev.autocfg.processor.read;

import dev.autocfg.inspect.query.HeaderQuery;
import dev.autocfg.inspect.query.HeaderQuery.Form;
import dev.autocfg.inspect.query.HeaderRules;
import dev.autocfg.language.c.CExpression;
import dev.autocfg.language.c.CPrototypeException;
import dev.autocfg.language.text.JavaLiteral;
import dev.autocfg.language.text.Nearest;
import dev.autocfg.language.text.Quote;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The checks of questions about headers, which have to fit into a C file among others. */
record HeaderCheck(Reports reports) {
  /** The types that a constant of C can have in Java. */
  private static final Set<String> TYPES = Set.of("int", "long", "double", "String");

  static HeaderQuery.Form form(Mirror mirror) {
    return mirror.string("value").isBlank() ? Form.DECLARES : Form.VALUE;
  }

  /** Returns the member that holds the question. */
  static String member(Mirror mirror) {
    return form(mirror) == Form.VALUE ? "value" : "declares";
  }

  void headers(Mirror mirror) {
    if (mirror.strings("headers").isEmpty()) {
      bad(mirror, "headers", "expected a header such as sys/stat.h, found none.");
    }
    names(mirror);
  }

  /** Checks the names of headers, of which there may be none. */
  void names(Mirror mirror) {
    each(mirror, "headers", HeaderRules::isHeader, "a header such as sys/stat.h");
  }

  void defines(Mirror mirror) {
    each(mirror, "defines", HeaderRules::isDefine, "a macro such as _GNU_SOURCE or LEVEL=2");
  }

  private void each(Mirror mirror, String member, Predicate<String> isGood, String expected) {
    for (String text : mirror.strings(member)) {
      if (!isGood.test(text)) {
        bad(mirror, member, "expected " + expected + ", found " + Quote.of(text) + ".");
      }
    }
  }

  void library(Mirror mirror, Set<String> known) {
    String library = mirror.string("library");
    if (library.isEmpty() || known.contains(library)) {
      return;
    }
    String hint = Nearest.hint(library, known);
    reports.add(
        Tag.UnknownName,
        mirror.at("library"),
        "No @ProbeLibrary on "
            + mirror.element()
            + " is named "
            + Quote.of(library)
            + hint
            + ".\n  next: put the @ProbeLibrary beside the @ProbeHeader; the same one may be on"
            + " several elements.");
  }

  /** Returns what is asked for; empty, after a report, if it is malformed. */
  Optional<CExpression> subject(Mirror mirror) {
    boolean hasValue = !mirror.string("value").isBlank();
    boolean hasName = !mirror.string("declares").isBlank();
    if (hasValue == hasName) {
      reports.add(
          Tag.BadQuestion,
          mirror.at(),
          "expected one of value and declares, found "
              + (hasValue ? "both" : "none of them")
              + ".\n  next: ask one question with each @ProbeHeader.");
      return Optional.empty();
    }
    String text = mirror.string(member(mirror));
    try {
      return Optional.of(hasValue ? CExpression.parse(text) : CExpression.declared(text));
    } catch (CPrototypeException e) {
      bad(mirror, member(mirror), member(mirror) + ": " + e.getMessage() + ".");
      return Optional.empty();
    }
  }

  /** Returns the default value; empty if there is none, or, after a report, a malformed one. */
  Optional<JavaLiteral> defaultValue(Mirror mirror) {
    String text = mirror.string("defaultValue").strip();
    Optional<JavaLiteral> literal = JavaLiteral.parse(text).filter(l -> TYPES.contains(l.type()));
    if (!text.isEmpty() && literal.isEmpty()) {
      bad(
          mirror,
          "defaultValue",
          "expected a literal such as 32, 32L, 0.5 or \"text\", in the range of its type, found "
              + Quote.of(text)
              + ".");
    } else if (!text.isEmpty() && form(mirror) == Form.DECLARES) {
      bad(mirror, "defaultValue", "defaultValue is for a value, and declares has none.");
    }
    return literal;
  }

  private void bad(Mirror mirror, String member, String message) {
    reports.add(Tag.BadQuestion, mirror.at(member), message);
  }
}
