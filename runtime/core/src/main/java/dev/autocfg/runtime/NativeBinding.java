package dev.autocfg.runtime;

import java.lang.invoke.MethodHandles.Lookup;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Holds the implementation of a native interface, or the reason why there is none.
 *
 * <p>It is made once, in the static initialiser of a generated {@code FooNative}, so the class
 * initialisation of the JVM (JLS 12.4.2) is what makes the library's {@code init} run once, however
 * many threads ask first.
 *
 * @param <T> the native interface
 */
public final class NativeBinding<T> implements NativeDependency {
  private final NativeLibrary library;
  private final T implementation;
  private final Availability availability;

  private NativeBinding(NativeLibrary library, T implementation, Availability availability) {
    this.library = library;
    this.implementation = implementation;
    this.availability = availability;
  }

  /**
   * Links a native interface, in this order: policy, JDK, native half, native access, library file,
   * version, symbols, {@code init}. The first that fails is the reason.
   *
   * @param library the library
   * @param type the native interface
   * @param lookup the full-privilege lookup of the generated {@code FooNative}
   * @param init calls the library's initialisation; a negative result refuses the library
   * @return the outcome; this method does not throw for any state of the machine or of the library
   */
  public static <T> NativeBinding<T> link(
      NativeLibrary library, Class<T> type, Lookup lookup, ToLongFunction<? super T> init) {
    try {
      T implementation = new NativeHalf<>(type, lookup).create(library);
      long result = init.applyAsLong(implementation);
      if (result < 0) {
        return refused(library, library.summary() + ": it cannot work, its init gave " + result);
      }
      return new NativeBinding<>(library, implementation, Availability.yes(library.summary()));
    } catch (Exception | Error e) { // Other languages throw checked exceptions undeclared.
      Failures.propagateFatal(e);
      return refused(library, reason(e, lookup.lookupClass().getModule()));
    }
  }

  /**
   * Returns the reason in a failure. FFM throws IllegalArgumentException,
   * UnsupportedOperationException and, in the JVM's deny mode, IllegalCallerException; from static
   * initialisers they come as ExceptionInInitializerError.
   */
  private static String reason(Throwable failure, Module module) {
    return Failures.rootCause(failure) instanceof IllegalCallerException
        ? NativeAccess.forbidden(module)
        : Failures.reason(failure);
  }

  private static <T> NativeBinding<T> refused(NativeLibrary library, String reason) {
    return new NativeBinding<>(library, null, Availability.no(reason));
  }

  /** Returns a binding for a class that was built without the library, by the builder's wish. */
  public static <T> NativeBinding<T> leftOut(NativeLibrary library, String reason) {
    return refused(library, reason);
  }

  @Override
  public String library() {
    return library.library();
  }

  @Override
  public Availability availability() {
    return availability;
  }

  @Override
  public boolean required() {
    return library.required();
  }

  @Override
  public String policyOrigin() {
    return library.policyOrigin();
  }

  /**
   * Returns the implementation.
   *
   * @throws NativeUnavailableException with the reason, if there is none
   */
  public T get() {
    if (implementation == null) {
      throw new NativeUnavailableException(availability.reason());
    }
    return implementation;
  }

  @Override
  public Optional<String> version() {
    return library.version();
  }

  @Override
  public boolean exports(String symbol) {
    return library.exports(symbol);
  }

  @Override
  public boolean wasAskedFor(String symbol) {
    return library.wasAskedFor(symbol);
  }
}
