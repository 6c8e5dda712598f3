package dev.autocfg.runtime.generated;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Conversions between C types whose width depends on the machine and their one Java type. */
public final class NativeTypes {
  private NativeTypes() {}

  /**
   * Returns the call with the wanted type. Where this machine's {@code size_t}, {@code long} or
   * {@code wchar_t} is narrower than Java's type, an argument that does not fit throws {@link
   * ArithmeticException}, and a result is widened.
   *
   * @param call the call as this machine has it
   * @param wanted the call as the same Java class has it on every machine
   * @param signs a letter for the result, and one for each parameter: {@code u} for a C type that
   *     is unsigned, else {@code s}
   */
  public static MethodHandle adapt(MethodHandle call, MethodType wanted, String signs) {
    return call.type().equals(wanted) ? call : fit(call, wanted, signs);
  }

  /** Returns the call with the wanted type, for code that was generated before there were signs. */
  public static MethodHandle adapt(MethodHandle call, MethodType wanted, boolean unsignedResult) {
    String signs = (unsignedResult ? "u" : "s") + "s".repeat(wanted.parameterCount());
    return adapt(call, wanted, signs);
  }

  /**
   * Throws what a call threw; generated code says {@code throw NativeTypes.rethrow(e)} around
   * {@code invokeExact}, which declares every {@link Throwable}. The call itself throws no checked
   * exception; one that the method's check throws is declared by the method.
   *
   * @return nothing
   */
  public static RuntimeException rethrow(Throwable thrown) {
    throw NativeTypes.<RuntimeException>unchecked(thrown);
  }

  /** Throws a checked exception where the compiler expects none: a type variable has no class. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
    throw (T) thrown;
  }

  private static MethodHandle fit(MethodHandle call, MethodType wanted, String signs) {
    MethodHandle fitted = call;
    for (int i = 0; i < wanted.parameterCount(); i++) {
      Class<?> narrow = call.type().parameterType(i);
      if (wanted.parameterType(i) != narrow) {
        String name =
            narrow == char.class ? "toChar" : isUnsigned(signs, i + 1) ? "toUint" : "toInt";
        fitted =
            MethodHandles.filterArguments(
                fitted, i, converter(name, wanted.parameterType(i), narrow));
      }
    }
    Class<?> narrow = call.type().returnType();
    if (narrow == int.class && wanted.returnType() == long.class && isUnsigned(signs, 0)) {
      fitted =
          MethodHandles.filterReturnValue(fitted, converter("fromUint", int.class, long.class));
    }
    return fitted.asType(wanted);
  }

  private static boolean isUnsigned(String signs, int index) {
    return signs.charAt(index) == 'u';
  }

  // The following are found by name.

  static int toInt(long value) {
    return (int) NativeArguments.fit(value, Integer.SIZE, false);
  }

  static int toUint(long value) {
    return (int) NativeArguments.fit(value, Integer.SIZE, true);
  }

  static long fromUint(int value) {
    return Integer.toUnsignedLong(value);
  }

  static char toChar(int value) {
    return (char) NativeArguments.fit(value, Character.SIZE, true);
  }

  private static MethodHandle converter(String name, Class<?> from, Class<?> to) {
    try {
      return MethodHandles.lookup()
          .findStatic(NativeTypes.class, name, MethodType.methodType(to, from));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
