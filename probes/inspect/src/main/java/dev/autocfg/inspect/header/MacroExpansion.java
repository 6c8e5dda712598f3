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
 */
record MacroExpansion(String text) {
  private static final String ARGUMENT = "autocfg_p";

  /** How {@link CProgram} has the compiler print it; {@code call} only where there is no name. */
  private static final Pattern PRINTED = Pattern.compile(".*?autocfg-(name|call)<(.*)>.*");

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
    for (String kind : List.of("name", "call")) {
      for (String message : messages) {
        Matcher printed = PRINTED.matcher(message);
        if (printed.matches()
            && printed.group(1).equals(kind)
            && !printed.group(2).equals(macro)
            && !printed.group(2).startsWith(macro + "(")) {
          return Optional.of(new MacroExpansion(printed.group(2).strip()));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the function, if all that the macro does is to call it with the same arguments. */
  Optional<String> renamed(CPrototype prototype) {
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
