package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface whose methods are functions of a native library.
 *
 * <p>For an interface {@code Foo} the class {@code FooNative} is generated. {@code
 * FooNative.availability()} returns whether the interface is usable, and the reason if it is not;
 * it never throws. {@code FooNative.get()} returns the implementation, or throws an exception with
 * that reason. Both methods exist at every release. The implementation requires JDK 22 or newer,
 * both to compile the library and to run it, and native access granted by the application.
 *
 * <p>The library is opened when one of these methods, or a choice, first asks, once for all native
 * interfaces on it. An optional part of a library is an interface of its own.
 *
 * <p>Every abstract method requires a {@link CFunction}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NativeInterface {
  /** Returns the name of the {@link ProbeLibrary} that describes the library. */
  String library();

  /**
   * Returns the C headers that declare the functions, in the order in which they are included.
   * Where the building machine has them and a C compiler, every prototype is compared with what
   * they declare, and a difference is an error.
   */
  String[] headers() default {};

  /** Returns the macros to define before the headers: {@code "NAME"} or {@code "NAME=value"}. */
  String[] defines() default {};

  /**
   * Returns the C name of a function of this interface that initializes the library; empty for
   * none. It has no parameters and is called once, before any other function. A negative result
   * means that initialization failed, and makes the interface unavailable, not the library.
   */
  String init() default "";

  /**
   * Returns the name of the {@code default} methods of this interface that get the result of each
   * function right after the call, such as {@code int check(int result)}, one for each type; empty
   * for none. A function whose type has no such method is not checked. {@link CFunction#check}
   * names another one, or none.
   */
  String check() default "";
}
