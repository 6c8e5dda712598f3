package dev.autocfg.processor.plan;

import dev.autocfg.language.c.CScalar;
import dev.autocfg.language.c.CType;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Says which Java types may stand for a C type, best first. */
final class Typing {
  private Typing() {}

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

  /** Returns the carrier that a Java type is, annotations aside, or {@code null} if it is none. */
  static @Nullable Carrier ofJava(TypeMirror type) {
    return switch (type.getKind()) {
      case VOID -> Carrier.VOID;
      case BOOLEAN -> Carrier.BOOLEAN;
      case BYTE -> Carrier.BYTE;
      case SHORT -> Carrier.SHORT;
      case INT -> Carrier.INT;
      case LONG -> Carrier.LONG;
      case FLOAT -> Carrier.FLOAT;
      case DOUBLE -> Carrier.DOUBLE;
      case ARRAY ->
          ((ArrayType) type).getComponentType().getKind() == TypeKind.BYTE ? Carrier.BYTES : null;
      case DECLARED -> ofClass((TypeElement) ((DeclaredType) type).asElement());
      default -> null;
    };
  }

  private static @Nullable Carrier ofClass(TypeElement type) {
    for (Carrier carrier : List.of(Carrier.BUFFER, Carrier.STRING)) {
      if (type.getQualifiedName().contentEquals(carrier.java())) {
        return carrier;
      }
    }
    return null;
  }
}
