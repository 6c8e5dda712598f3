package dev.autocfg.runtime.generated;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Conversions between C types whose width depends on the machine and their one Java type. */
public final class NativeTypes {
  private NativeTypes() {}

  /**
   * Returns the call with the wanted type: where this machine's {@code size_t} or {@code long} has
   * 32 bits and Java's type has 64, an argument that does not fit throws {@link
   * ArithmeticException} and a result is widened.
   *
   * @param call the call as this machine has it
   * @param wanted the call as the same Java class has it on every machine
   * @param unsignedResult whether the result is widened with zeros
   */
  public static MethodHandle adapt(MethodHandle call, MethodType wanted, boolean unsignedResult) {
    return call.type().equals(wanted) ? call : fit(call, wanted, unsignedResult);
  }

  /**
   * Throws what a method handle threw; generated code says {@code throw NativeTypes.rethrow(e)}
   * around {@code invokeExact}, which declares every {@link Throwable}.
   *
   * @throws RuntimeException the argument itself, if it is one
   * @throws Error the argument itself, if it is one
   * @throws IllegalStateException caused by the argument, if that is a checked exception
   * @return nothing
   */
  public static RuntimeException rethrow(Throwable thrown) {
    if (thrown instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException("a native call threw " + thrown, thrown);
  }

  private static MethodHandle fit(MethodHandle call, MethodType wanted, boolean unsignedResult) {
    MethodHandle fitted = call;
    for (int i = 0; i < wanted.parameterCount(); i++) {
      if (narrows(wanted.parameterType(i), call.type().parameterType(i))) {
        fitted = MethodHandles.filterArguments(fitted, i, converter(Math.class, "toIntExact"));
      }
    }
    if (unsignedResult && narrows(wanted.returnType(), call.type().returnType())) {
      fitted = MethodHandles.filterReturnValue(fitted, converter(Integer.class, "toUnsignedLong"));
    }
    return fitted.asType(wanted);
  }

  private static boolean narrows(Class<?> wide, Class<?> narrow) {
    return wide == long.class && narrow == int.class;
  }

  private static MethodHandle converter(Class<?> owner, String name) {
    MethodType type =
        owner == Math.class
            ? MethodType.methodType(int.class, long.class)
            : MethodType.methodType(long.class, int.class);
    try {
      return MethodHandles.publicLookup().findStatic(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
