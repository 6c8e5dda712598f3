package dev.autocfg.inspect.header;

import dev.autocfg.inspect.header.HeaderRequest.Kind;
import dev.autocfg.inspect.header.HeaderRequest.Unit;
import dev.autocfg.language.c.CExpression;
import dev.autocfg.language.c.CPrototypeException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts requests into words, and reads the words that a build recorded back into requests. */
public final class HeaderQuestion {
  private static final String VALUE = "What is ";
  private static final String DECLARES = "Is there a declaration of ";
  private static final String SEPARATOR = "; ";

  /** The last one wins, as an expression may hold a text that looks like the end of a question. */
  private static final Pattern FORM =
      Pattern.compile(
          "(What is |Is there a declaration of )(.+) in C, by ([^,?\"]+)"
              + "(?:, with the library ([^,?\" ]+)(?: \\(pkg-config ([^,?\" )]+)\\))?)?"
              + "(?:, defining (.+))?\\?");

  private HeaderQuestion() {}

  static String words(HeaderRequest request) {
    Unit unit = request.unit();
    return (request.kind() == Kind.VALUE ? VALUE : DECLARES)
        + request.subject().text()
        + " in C, by "
        + String.join(SEPARATOR, unit.headers())
        + (unit.library().isEmpty() ? "" : ", with the library " + unit.library())
        + (unit.pkgConfig().isEmpty() ? "" : " (pkg-config " + unit.pkgConfig() + ")")
        + (unit.defines().isEmpty() ? "" : ", defining " + String.join(SEPARATOR, unit.defines()))
        + "?";
  }

  /** Returns the request; empty if the text is no question about a header. */
  public static Optional<HeaderRequest> parse(String name, String question) {
    Matcher form = FORM.matcher(question);
    if (!form.matches()) {
      return Optional.empty();
    }
    Kind kind = form.group(1).equals(VALUE) ? Kind.VALUE : Kind.DECLARES;
    Unit unit =
        new Unit(
            list(form.group(3)),
            list(form.group(6)),
            orEmpty(form.group(4)),
            orEmpty(form.group(5)));
    try {
      CExpression subject =
          kind == Kind.VALUE
              ? CExpression.parse(form.group(2))
              : CExpression.declared(form.group(2));
      return HeaderRules.faults(unit).isEmpty()
          ? Optional.of(new HeaderRequest(name, unit, kind, subject))
          : Optional.empty();
    } catch (CPrototypeException e) {
      return Optional.empty();
    }
  }

  private static List<String> list(String text) {
    return text == null ? List.of() : List.of(text.split(SEPARATOR, -1));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
