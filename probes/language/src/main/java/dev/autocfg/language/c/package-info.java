/**
 * C prototypes as written in {@code @CFunction("int sodium_init(void)")}: a parser, and the types
 * of its results. The rules are those of ISO C11, with the sections in parentheses. C that is valid
 * but not supported is refused with a message that names the construct.
 */
@NullMarked
package dev.autocfg.language.c;

import org.jspecify.annotations.NullMarked;
