package dev.autocfg.processor.binding;

import dev.autocfg.language.c.CScalar;
import dev.autocfg.language.c.CType;
import java.util.Optional;

/** Questions about what C pointers point to. */
final class PointerTypes {
  private PointerTypes() {}

  static boolean isVoid(CType.Pointer pointer) {
    return pointer.target() instanceof CType.VoidType;
  }

  /** Returns the type of numbers that a pointer points to; an {@code enum} is an {@code int}. */
  static Optional<CScalar> number(CType.Pointer pointer) {
    return number(pointer.target());
  }

  /** Returns a type as a number. */
  static Optional<CScalar> number(CType type) {
    if (type instanceof CType.Scalar scalar) {
      return Optional.of(scalar.kind());
    }
    return type instanceof CType.Named named && named.isEnum()
        ? Optional.of(CScalar.INT)
        : Optional.empty();
  }

  /** Returns whether a pointer may point to text. */
  static boolean isText(CType type) {
    return type instanceof CType.Pointer pointer
        && number(pointer)
            .filter(n -> n == CScalar.CHAR || n == CScalar.SCHAR || n == CScalar.UCHAR)
            .isPresent();
  }

  /** Returns whether a pointer points to pointers to text. */
  static boolean isTexts(CType.Pointer pointer) {
    return isText(pointer.target());
  }
}
