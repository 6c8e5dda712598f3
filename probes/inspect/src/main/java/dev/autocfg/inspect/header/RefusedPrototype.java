package dev.autocfg.inspect.header;

import dev.autocfg.inspect.header.PrototypeProbe.Fault;
import dev.autocfg.language.c.CPrototype;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What gcc and clang say of a prototype that they refused.
 *
 * @param function the name that was compared: the prototype's, or the one that a macro gives it
 * @param compared the messages about the comparison
 * @param shown the messages about the question what is declared instead
 */
record RefusedPrototype(
    CPrototype prototype, String function, List<String> compared, List<String> shown) {
  /** What they say of a pointer to a function where a structure belongs. */
  private static final Pattern TYPE =
      Pattern.compile(".*from (?:incompatible )?type '([^']*\\(\\*\\)\\([^']*)'.*");

  /** Since clang 16 in the words of gcc. */
  private static final Pattern ASSERTION =
      Pattern.compile("static(?: assertion|_assert) failed.*autocfg.*");

  private static final Pattern NEAR = Pattern.compile(".*; did you mean '([A-Za-z_]\\w*)'\\?.*");
  private static final Pattern ATTRIBUTE = Pattern.compile("__attribute__\\(\\([^()]*\\)\\) ?");
  private static final Pattern POINTER = Pattern.compile("\\(\\*\\)");
  private static final String MACRO = "autocfg macro";

  Fault fault() {
    Optional<String> type = declared();
    if (type.isPresent()) {
      return compared.stream().allMatch(message -> ASSERTION.matcher(message).matches())
          ? new Fault(Fault.Kind.OTHER_TYPE, type.get(), "")
          : new Fault(Fault.Kind.NOT_UNDERSTOOD, compared.get(0), "");
    }
    if (shown.stream().anyMatch(message -> message.contains(MACRO))) {
      String behind = expansion().map(text -> text.shown(prototype)).orElse("");
      return new Fault(Fault.Kind.MACRO, behind, "");
    }
    return new Fault(Fault.Kind.NOT_DECLARED, "", near());
  }

  /** Returns the function that a macro of the prototype's name gives another name. */
  Optional<String> renamed() {
    return declared().isPresent()
        ? Optional.empty()
        : expansion().flatMap(text -> text.renamed(prototype));
  }

  private Optional<MacroExpansion> expansion() {
    return MacroExpansion.of(function, shown);
  }

  /** Returns the function that is declared, with its name. */
  private Optional<String> declared() {
    for (String message : shown) {
      Matcher type = TYPE.matcher(message);
      if (type.matches()) {
        String pointer = ATTRIBUTE.matcher(type.group(1)).replaceAll("");
        return Optional.of(POINTER.matcher(pointer).replaceFirst(function).replaceAll("\\s+", " "));
      }
    }
    return Optional.empty();
  }

  /** Returns the name that the compiler takes for the meant one. */
  private String near() {
    return shown.stream()
        .map(NEAR::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .filter(name -> !name.startsWith("autocfg"))
        .findFirst()
        .orElse("");
  }
}
