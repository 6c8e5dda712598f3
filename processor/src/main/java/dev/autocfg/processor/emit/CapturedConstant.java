package dev.autocfg.processor.emit;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;

/** The Javadoc of the field of a constant's value: of the JDK, or of a C header. */
final class CapturedConstant {
  private CapturedConstant() {}

  static String javadoc(Fact fact) {
    if (!fact.present()) {
      return fact.state() == State.UNKNOWN
          ? "The value to take where the question could not be asked, as here."
          : "The value to take where there is no such constant, as here.";
    }
    String unsigned = fact.values().texts().get("unsigned");
    return unsigned == null
        ? "The value that was captured."
        : "The 64 bits of the value that was captured, which is "
            + unsigned
            + ": read it with {@code Long.toUnsignedString}.";
  }
}
