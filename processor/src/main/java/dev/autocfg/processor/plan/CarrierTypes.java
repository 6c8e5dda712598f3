package dev.autocfg.processor.plan;

import dev.autocfg.language.c.CScalar;
import dev.autocfg.language.c.CType;
import java.util.List;

/** The Java types that may represent each C type, best first. */
final class CarrierTypes {
  private CarrierTypes() {}

  static List<Carrier> ofResult(CType type) {
    if (type instanceof CType.VoidType) {
      return List.of(Carrier.VOID);
    }
    if (type instanceof CType.Pointer pointer) {
      return isCharacters(pointer) ? List.of(Carrier.STRING) : List.of();
    }
    return ofValue(type);
  }

  static List<Carrier> ofParameter(CType type) {
    if (type instanceof CType.Pointer pointer) {
      return isBytes(pointer.target())
          ? List.of(Carrier.BYTES, Carrier.BUFFER)
          : List.of(Carrier.BUFFER);
    }
    return ofValue(type);
  }

  private static List<Carrier> ofValue(CType type) {
    if (type instanceof CType.Named named) {
      return named.isEnum() ? List.of(Carrier.INT) : List.of();
    }
    return type instanceof CType.Scalar scalar ? ofScalar(scalar.kind()) : List.of();
  }

  private static List<Carrier> ofScalar(CScalar scalar) {
    if (scalar.isFloating()) {
      return List.of(scalar == CScalar.FLOAT ? Carrier.FLOAT : Carrier.DOUBLE);
    }
    if (scalar == CScalar.BOOL) {
      return List.of(Carrier.BOOLEAN);
    }
    if (scalar == CScalar.WCHAR_T) {
      return List.of(); // 16 bits on Windows, where FFM gives it Java's char.
    }
    return List.of(
        switch (scalar.maximumBits()) {
          case 8 -> Carrier.BYTE;
          case 16 -> Carrier.SHORT;
          case 32 -> Carrier.INT;
          default -> Carrier.LONG;
        });
  }

  private static boolean isCharacters(CType.Pointer pointer) {
    return pointer.targetConst()
        && pointer.target() instanceof CType.Scalar scalar
        && scalar.kind() == CScalar.CHAR;
  }

  private static boolean isBytes(CType target) {
    return target instanceof CType.VoidType
        || (target instanceof CType.Scalar scalar && scalar.kind().maximumBits() == 8);
  }
}
