package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The last parameter of a method, an {@code int[]} that C does not have: its first element becomes
 * the error number that the C function left on its thread.
 *
 * <p>The number is meaningful only where the function's result says that it failed (C11 7.5p3).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Errno {
  /**
   * Returns the name of the error number: {@code "errno"}, or {@code "GetLastError"} for that of
   * Windows, which is 0 on other systems.
   */
  String value() default "errno";
}
