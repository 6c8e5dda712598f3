/**
 * Asks a C compiler what headers declare: values of constants and macros, sizes, alignments,
 * offsets, and whether there is a declaration. Nothing that was compiled is run.
 */
package dev.autocfg.inspect.header;
