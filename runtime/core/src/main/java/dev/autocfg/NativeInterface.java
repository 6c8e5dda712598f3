package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generates {@code FooNative}, which provides the implementation of the annotated interface {@code
 * Foo} when its library is usable at run time.
 *
 * <p>{@code FooNative.availability()} never throws and gives the reason; {@code FooNative.get()}
 * returns the implementation, or throws with that reason. The library is opened when one of them,
 * or a choice, first asks, once for all native interfaces on it. An optional part of a library is
 * an interface of its own. Both exist at every release. The implementation needs JDK 22 or newer
 * when the library is compiled and when it is run, and native access granted by the application.
 *
 * <p>Every abstract method needs a {@link CFunction}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NativeInterface {
  /** Returns the name of the {@link ProbeLibrary} that describes the library. */
  String library();

  /** Returns the C header that declares the functions; it is documentation so far. */
  String[] headers() default {};

  /**
   * Returns the C name of the method of this interface that is called once, before any other, by
   * the first user; empty for none. It takes no arguments; a negative result refuses the native
   * interface, not the library.
   */
  String init() default "";
}
