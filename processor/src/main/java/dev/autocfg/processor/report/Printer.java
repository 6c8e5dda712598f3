package dev.autocfg.processor.report;

import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic.Kind;

/** The place where the user reads messages. */
@FunctionalInterface
public interface Printer {
  /** Prints a message at a position. */
  void print(Kind kind, String text, Position at);

  /** Returns the printer of a compilation: javac's trees where there are any, else its messager. */
  static Printer of(ProcessingEnvironment environment) {
    Printer messager = to(environment.getMessager());
    Optional<TreePrinter> trees = TreePrinter.of(environment);
    return (kind, text, at) -> {
      boolean isAtTree = at.annotation() != null && trees.isPresent();
      if (!isAtTree || !trees.get().print(kind, text, at)) {
        messager.print(kind, text, at);
      }
    };
  }

  /** Returns a printer that knows what a messager knows. */
  static Printer to(Messager messager) {
    return (kind, text, at) -> {
      if (at.element() == null) {
        messager.printMessage(kind, text);
      } else if (at.annotation() == null) {
        messager.printMessage(kind, text, at.element());
      } else {
        print(messager, kind, text, at);
      }
    };
  }

  /** Eclipse's messager does not find an annotation where a value is an empty array, and throws. */
  private static void print(Messager messager, Kind kind, String text, Position at) {
    try {
      messager.printMessage(kind, text, at.element(), at.annotation(), at.value());
    } catch (NullPointerException e) {
      messager.printMessage(kind, text, at.element());
    }
  }
}
