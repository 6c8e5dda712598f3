package dev.autocfg.processor.binding;

import dev.autocfg.language.c.CParameter;
import dev.autocfg.language.c.CPrototypeException;
import dev.autocfg.language.c.CPrototypeParser;
import dev.autocfg.language.c.CScalar;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The reader of the type of an argument after the fixed ones. */
final class VariadicType {
  private VariadicType() {}

  /**
   * Returns the argument; empty if a fault was told.
   *
   * @param text the argument as C declares it
   */
  static Optional<CParameter> read(String text, Consumer<String> faults) {
    try {
      List<CParameter> all = CPrototypeParser.parse("void f(" + text + ")").parameters();
      if (all.size() == 1) {
        return promoted(all.get(0), faults);
      }
      faults.accept("\"" + text + "\" is not the type of one argument.");
    } catch (CPrototypeException e) {
      faults.accept("\"" + text + "\": " + e.fault() + ".");
    }
    return Optional.empty();
  }

  private static Optional<CParameter> promoted(CParameter parameter, Consumer<String> faults) {
    Optional<CScalar> number = PointerTypes.number(parameter.type());
    boolean isPromoted = number.filter(n -> n == CScalar.FLOAT || n.maximumBits() < 32).isPresent();
    if (!isPromoted) {
      return Optional.of(parameter);
    }
    faults.accept(
        "No argument after the fixed ones is a "
            + parameter.type()
            + " (C11 6.5.2.2p6).\n  next: write "
            + (number.get() == CScalar.FLOAT ? "double" : "int")
            + ".");
    return Optional.empty();
  }
}
