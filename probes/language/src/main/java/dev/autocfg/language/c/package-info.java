/**
 * C prototypes as they stand in {@code @CFunction("int sodium_init(void)")}: reading them, and the
 * types they are made of. The rules are those of ISO C11, sections in parentheses; what C allows
 * and we do not support yet is refused by name.
 */
package dev.autocfg.language.c;
