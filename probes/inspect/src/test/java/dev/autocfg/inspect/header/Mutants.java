package dev.autocfg.inspect.header;

import dev.autocfg.language.c.CParameter;
import dev.autocfg.language.c.CPrototype;
import dev.autocfg.language.c.CScalar;
import dev.autocfg.language.c.CType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Prototypes that differ from one in a type that C tells apart. */
final class Mutants {
  private Mutants() {}

  static List<CPrototype> of(CPrototype right) {
    List<CPrototype> wrong = new ArrayList<>();
    CType otherResult =
        right.result() instanceof CType.VoidType
            ? new CType.Scalar(CScalar.INT)
            : new CType.VoidType();
    wrong.add(with(right, otherResult, right.parameters()));
    List<CParameter> more = new ArrayList<>(right.parameters());
    more.add(new CParameter(Optional.empty(), new CType.Scalar(CScalar.INT), OptionalLong.empty()));
    wrong.add(with(right, right.result(), more));
    for (int i = 0; i < right.parameters().size(); i++) {
      CType type = right.parameters().get(i).type();
      List<CParameter> changed = new ArrayList<>(right.parameters());
      changed.set(i, new CParameter(Optional.empty(), other(type), OptionalLong.empty()));
      wrong.add(with(right, right.result(), changed));
    }
    return wrong;
  }

  /** Returns a pointer with or without const, or a number of another width or sign. */
  private static CType other(CType type) {
    if (type instanceof CType.Pointer pointer && !(pointer.target() instanceof CType.Function)) {
      return new CType.Pointer(pointer.target(), !pointer.targetConst());
    }
    if (type instanceof CType.Scalar scalar) {
      return new CType.Scalar(scalar.kind() == CScalar.INT ? CScalar.UINT : CScalar.INT);
    }
    return new CType.Scalar(CScalar.DOUBLE); // An enumeration is compatible with some integer.
  }

  private static CPrototype with(CPrototype right, CType result, List<CParameter> parameters) {
    return new CPrototype(right.name(), result, parameters, right.variadic(), right.text());
  }
}
