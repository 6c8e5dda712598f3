package dev.autocfg.command;

import dev.autocfg.inspect.library.Machine;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The most frequent command line, {@code doctor [--json] [--symbol NAME]... LIB...}, without the
 * option parser, whose classes take as long as the JVM and the answer together. Any other spelling
 * is the parser's.
 */
record PlainDoctor(List<String> libraries, List<String> symbols, boolean json) {

  PlainDoctor {
    libraries = List.copyOf(libraries);
    symbols = List.copyOf(symbols);
  }

  static Optional<PlainDoctor> of(String[] arguments) {
    if (arguments.length < 2 || !arguments[0].equals("doctor")) {
      return Optional.empty();
    }
    List<String> libraries = new ArrayList<>();
    List<String> symbols = new ArrayList<>();
    boolean json = false;
    for (int i = 1; i < arguments.length; i++) {
      String argument = arguments[i];
      if (isPlain(argument)) {
        libraries.add(argument);
      } else if (argument.equals("--json") && !json) {
        json = true;
      } else if (argument.equals("--symbol")
          && i + 1 < arguments.length
          && isPlain(arguments[i + 1])) {
        i++;
        symbols.add(arguments[i]);
      } else {
        return Optional.empty();
      }
    }
    return libraries.isEmpty()
        ? Optional.empty()
        : Optional.of(new PlainDoctor(libraries, symbols, json));
  }

  /** Returns whether an argument is neither an option, nor a file of arguments, nor quoted. */
  private static boolean isPlain(String argument) {
    return !argument.isEmpty() && "-@\"'".indexOf(argument.charAt(0)) < 0;
  }

  int run(PrintWriter out, PrintWriter err) {
    try {
      return new Doctor(Machine.host(), symbols).examine(libraries, json, out);
    } catch (Failure e) {
      err.println(e.getMessage());
      return e.status();
    }
  }
}
