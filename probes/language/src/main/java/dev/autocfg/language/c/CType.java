package dev.autocfg.language.c;

import java.util.Objects;

/**
 * The type of a result, a parameter, or of what one points to.
 *
 * <p>{@code toString()} is the type as C writes it without a name: {@code const char *}. Qualifiers
 * at the outermost level are gone: they are not part of a function's type (C11 6.7.6.3p15).
 */
public sealed interface CType {

  /** Returns the type as it declares {@code name}: {@code const char *name}. */
  default String declare(String name) {
    String text = toString();
    return name.isEmpty() || text.endsWith("*") ? text + name : text + " " + name;
  }

  /** {@code void}: no result, or behind a pointer anything. */
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
   * @param target what it points to
   * @param targetConst whether the function promises not to write through it: then it is an input
   */
  record Pointer(CType target, boolean targetConst) implements CType {
    public Pointer {
      Objects.requireNonNull(target);
    }

    /** Returns the target with its qualifier, the way it stands before the {@code *}. */
    String qualifiedTarget() {
      if (!targetConst) {
        return target.toString();
      }
      return target instanceof Pointer ? target + "const" : "const " + target;
    }

    @Override
    public String toString() {
      String before = qualifiedTarget();
      return before.endsWith("*") ? before + "*" : before + " *";
    }
  }

  /**
   * A type that the prototype only names: {@code struct x}, {@code union x}, {@code enum x}, or the
   * name of a typedef. All but {@code enum x} occur behind a pointer only.
   */
  record Named(String name) implements CType {
    public Named {
      Objects.requireNonNull(name);
    }

    /** Returns whether this is {@code enum x}, which has the size of an {@code int} for us. */
    public boolean isEnum() {
      return name.startsWith("enum ");
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
