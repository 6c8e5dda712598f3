package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handle that C keeps: the result of a method, or what its C function writes to a parameter.
 *
 * <p>Closing it frees nothing. It cannot be used any more once the handle it came from is closed,
 * which is the first handle among the arguments of the call; without one, it can be used for ever.
 * A pointer to {@code const} is always borrowed.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface Borrowed {}
