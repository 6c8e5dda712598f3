/**
 * C prototypes as written in {@code @CFunction("int sodium_init(void)")}, and their types. Section
 * numbers refer to ISO C11; constructs that are not supported yet are rejected by name.
 */
package dev.autocfg.language.c;
