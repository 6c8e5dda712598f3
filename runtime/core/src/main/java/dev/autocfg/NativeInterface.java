package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generates {@code FooNative}, through which the annotated interface {@code Foo} is had where its
 * library is usable at run time.
 *
 * <p>{@code FooNative.availability()} never throws and says why not; {@code FooNative.get()}
 * returns the implementation, or throws with that reason. Both exist at every release. The
 * implementation needs JDK 22 or newer when the library is compiled and when it is run, and native
 * access granted by the application.
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
   * the first user; empty for none. It takes no arguments; a negative result refuses the library.
   */
  String init() default "";
}
