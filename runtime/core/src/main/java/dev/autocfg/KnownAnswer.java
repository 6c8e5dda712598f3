package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The self-test of a {@link Candidate}: a static, accessible {@code void} method without
 * parameters.
 *
 * <p>It runs once, before the candidate is chosen. If it throws, the candidate is refused, and the
 * exception becomes the reason.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface KnownAnswer {}
