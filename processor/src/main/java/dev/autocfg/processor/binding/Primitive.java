package dev.autocfg.processor.binding;

import dev.autocfg.language.c.CScalar;
import dev.autocfg.processor.request.JavaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The primitive types of Java (JLS 4.2). */
public enum Primitive {
  BOOLEAN(8),
  BYTE(8),
  SHORT(16),
  CHAR(16),
  INT(32),
  LONG(64),
  FLOAT(32),
  DOUBLE(64);

  private static final List<Primitive> WHOLE = List.of(BYTE, SHORT, INT, LONG);

  private final int bits;

  Primitive(int bits) {
    this.bits = bits;
  }

  /** Returns the keyword: {@code int}. */
  public String keyword() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the bits that an element of an array has. */
  public int bits() {
    return bits;
  }

  /** Returns the type of a signature as a primitive one. */
  static Optional<Primitive> of(JavaType type) {
    return of(type.erasure());
  }

  /** Returns the component of a one-dimensional array of primitives. */
  static Optional<Primitive> ofArray(JavaType type) {
    String name = type.erasure();
    return name.endsWith("[]") ? of(name.substring(0, name.length() - 2)) : Optional.empty();
  }

  private static Optional<Primitive> of(String keyword) {
    return Arrays.stream(values()).filter(each -> each.keyword().equals(keyword)).findFirst();
  }

  /**
   * Returns the type by which {@code java.lang.foreign} carries a C number, on the machine where it
   * is widest.
   */
  public static Primitive carrier(CScalar scalar) {
    if (scalar.isFloating()) {
      return scalar == CScalar.FLOAT ? FLOAT : DOUBLE;
    }
    if (scalar == CScalar.BOOL) {
      return BOOLEAN;
    }
    return switch (scalar.maximumBits()) {
      case 8 -> BYTE;
      case 16 -> SHORT;
      case 32 -> INT;
      default -> LONG;
    };
  }

  /** Returns the types of elements that stand for those of C, the best first. */
  static List<Primitive> elements(CScalar scalar) {
    if (scalar == CScalar.WCHAR_T) {
      return List.of(); // 16 bits on Windows.
    }
    Primitive carrier = carrier(scalar);
    return carrier == SHORT && scalar.isUnsigned() ? List.of(SHORT, CHAR) : List.of(carrier);
  }

  /** Returns the types that hold every value of a C number, the best first. */
  static List<Primitive> values(CScalar scalar) {
    Primitive carrier = carrier(scalar);
    if (scalar.signVaries() || !WHOLE.contains(carrier)) {
      return List.of(carrier);
    }
    List<Primitive> wide = WHOLE.subList(WHOLE.indexOf(carrier), WHOLE.size());
    if (carrier != SHORT || !scalar.isUnsigned()) {
      return wide;
    }
    return List.of(SHORT, CHAR, INT, LONG);
  }
}
