package dev.autocfg.inspect.header;

import dev.autocfg.language.c.CPrototype;
import dev.autocfg.language.text.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The text that a macro is replaced with, called with the parameters of a prototype.
 *
 * @param text the text, with the parameters as {@link #arguments} names them
 * @param takesArguments whether they are part of what is replaced
 */
record MacroExpansion(String text, boolean takesArguments) {
  private static final String ARGUMENT = "autocfg_p";

  /** How {@link CProgram} has the compiler print it, by its name alone and called. */
  private static final Pattern PRINTED = Pattern.compile(".*?autocfg-(name|call)<(.*)>.*");

  /** Some compilers print the message as it is, others as a string literal. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\"\\\\])");

  /** In characters: enough to see what is called. */
  private static final int LONGEST = 200;

  /** Returns what a macro with the prototype's parameters is called with. */
  static String arguments(CPrototype prototype) {
    return IntStream.range(0, prototype.parameters().size())
        .mapToObj(i -> ARGUMENT + i)
        .collect(Collectors.joining(", "));
  }

  /** Returns the expansion that a compiler printed; empty if it expanded nothing. */
  static Optional<MacroExpansion> of(String macro, List<String> messages) {
    String name = printed("name", messages).orElse(macro);
    Optional<MacroExpansion> called =
        printed("call", messages)
            .filter(call -> !call.startsWith(name + "("))
            .map(call -> new MacroExpansion(call, true));
    return called.isPresent() || name.equals(macro)
        ? called
        : Optional.of(new MacroExpansion(name, false));
  }

  private static Optional<String> printed(String kind, List<String> messages) {
    return messages.stream()
        .map(PRINTED::matcher)
        .filter(printed -> printed.matches() && printed.group(1).equals(kind))
        .map(printed -> ESCAPE.matcher(printed.group(2)).replaceAll("$1").strip())
        .findFirst();
  }

  /** Returns the function, if all that the macro does is to call it with the same arguments. */
  Optional<String> renamed(CPrototype prototype) {
    if (!takesArguments) {
      return Optional.empty(); // A name alone that stands for a call stands for its result.
    }
    String same =
        IntStream.range(0, prototype.parameters().size())
            .mapToObj(i -> "(?:" + ARGUMENT + i + "|\\( ?" + ARGUMENT + i + " ?\\))")
            .collect(Collectors.joining(" ?, ?"));
    Matcher call = Pattern.compile("([A-Za-z_]\\w*) ?\\( ?" + same + " ?\\)").matcher(text);
    return call.matches() ? Optional.of(call.group(1)) : Optional.empty();
  }

  /** Returns the text for a sentence, with the names of the prototype's parameters. */
  String shown(CPrototype prototype) {
    String shown = text;
    for (int i = prototype.parameters().size() - 1; i >= 0; i--) {
      String name = prototype.parameters().get(i).name().orElse("p" + i);
      shown = shown.replaceAll("\\b" + ARGUMENT + i + "\\b", Matcher.quoteReplacement(name));
    }
    String plain = PlainText.of(shown);
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
  }
}
