package dev.autocfg.processor.binding;

import dev.autocfg.language.c.CParameter;

/**
 * An argument of a C function.
 *
 * @param parameter the parameter in C
 * @param java the index of the Java parameter; -1 where there is none
 * @param nullable whether the Java parameter may be {@code null}
 */
public record Argument(Passing passing, CParameter parameter, int java, boolean nullable) {}
