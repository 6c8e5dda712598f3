package dev.autocfg.language.c;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The type of a result, a parameter, or the target of a pointer.
 *
 * <p>{@code toString()} is the type in C without a name: {@code const char *}. Outermost qualifiers
 * are dropped, since they are not part of a function's type (C11 6.7.6.3p15).
 */
public sealed interface CType {

  /** Returns a declaration of {@code name} with this type: {@code const char *name}. */
  default String declare(String name) {
    String text = toString();
    return name.isEmpty() || text.endsWith("*") ? text + name : text + " " + name;
  }

  /**
   * The type of a function, which occurs only as the target of a pointer.
   *
   * @param variadic whether it takes further arguments
   */
  record Function(CType result, List<CParameter> parameters, boolean variadic) implements CType {
    public Function {
      Objects.requireNonNull(result);
      parameters = List.copyOf(parameters);
    }

    @Override
    public String declare(String name) {
      String inside =
          parameters.isEmpty()
              ? "void"
              : parameters.stream().map(CParameter::declaration).collect(Collectors.joining(", "));
      return result.declare(name + "(" + inside + (variadic ? ", ..." : "") + ")");
    }

    @Override
    public String toString() {
      return declare("");
    }
  }

  /** {@code void}: no result, or the target of an untyped pointer. */
  record VoidType() implements CType {
    @Override
    public String toString() {
      return "void";
    }
  }

  /** An arithmetic type. */
  record Scalar(CScalar kind) implements CType {
    public Scalar {
      Objects.requireNonNull(kind);
    }

    @Override
    public String toString() {
      return kind.spelling();
    }
  }

  /**
   * A pointer, or a parameter declared as an array, which is one (6.7.6.3p7).
   *
   * @param target the type of its target
   * @param targetConst whether the target is {@code const}, so that it is an input
   */
  record Pointer(CType target, boolean targetConst) implements CType {
    public Pointer {
      Objects.requireNonNull(target);
    }

    @Override
    public String declare(String name) {
      return target instanceof Function function
          ? function.declare("(*" + name + ")")
          : CType.super.declare(name);
    }

    /** Returns the target with its qualifier, as written before the {@code *}. */
    String qualifiedTarget() {
      if (!targetConst) {
        return target.toString();
      }
      return target instanceof Pointer ? target + "const" : "const " + target;
    }

    @Override
    public String toString() {
      if (target instanceof Function) {
        return declare("");
      }
      String before = qualifiedTarget();
      return before.endsWith("*") ? before + "*" : before + " *";
    }
  }

  /**
   * A type known by name only: {@code struct x}, {@code union x}, {@code enum x}, or a typedef. All
   * but {@code enum x} occur only as targets of pointers.
   */
  record Named(String name) implements CType {
    public Named {
      Objects.requireNonNull(name);
    }

    /** Returns whether this is {@code enum x}, which is treated as an {@code int}. */
    public boolean isEnum() {
      return name.startsWith("enum ");
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
