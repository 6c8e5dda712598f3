package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What C gives away, so that the caller has to free it: the result of a method, or what its C
 * function writes to a parameter.
 *
 * <p>A string or an array is copied, and C's memory is freed at once. A handle ({@link COpaque})
 * frees it when it is closed.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface Owned {
  /**
   * Returns the C name of the function that frees it, which takes the address: {@code
   * "sqlite3_free"}. The library must export it.
   */
  String value() default "";
}
