package dev.autocfg.inspect.header;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kind of an answer in an object file, as a byte that is never 0. */
enum AnswerKind {
  YES(1, false),
  NO(2, false),
  /** There is a macro of that name. */
  MACRO(3, false),
  /** An {@code int}, or what is always narrower. */
  INT(4, true),
  /** A signed integer that may be wider. */
  SIGNED(5, true),
  /** An unsigned integer that may be as wide, or wider. */
  UNSIGNED(6, true),
  REAL(7, true),
  TEXT(8, true),
  /** A pointer, a structure, or another thing that is neither a number nor a text. */
  OTHER(9, true);

  private final int code;
  private final boolean hasValue;

  AnswerKind(int code, boolean hasValue) {
    this.code = code;
    this.hasValue = hasValue;
  }

  static Optional<AnswerKind> of(byte code) {
    return Stream.of(values()).filter(kind -> kind.code == code).findFirst();
  }

  int code() {
    return code;
  }

  /** Returns whether a value follows in the object file. */
  boolean hasValue() {
    return hasValue;
  }

  /** Returns the placeholder of the code in the patterns of {@link CProgram}. */
  String placeholder() {
    return "$" + name().toLowerCase(Locale.ROOT);
  }
}
