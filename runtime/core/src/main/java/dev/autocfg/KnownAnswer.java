package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@link Candidate}'s test of itself: a static, accessible {@code void} method without
 * parameters.
 *
 * <p>It runs once, before the candidate is chosen; whatever it throws refuses the candidate.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface KnownAnswer {}
