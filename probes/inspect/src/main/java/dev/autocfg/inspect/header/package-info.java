/**
 * The header probe: asks a C compiler for constants, sizes, alignments, offsets and declarations.
 * Compiled code is read, never run.
 */
@NullMarked
package dev.autocfg.inspect.header;

import org.jspecify.annotations.NullMarked;
