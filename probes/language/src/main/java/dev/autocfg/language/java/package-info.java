/**
 * A scanner for Java sources and a parser for the part that conditional sources need: package,
 * imports, top-level types and the conditions on them. It knows no compiler, so that a source can
 * be read that the compiler of this release cannot parse.
 */
@NullMarked
package dev.autocfg.language.java;

import org.jspecify.annotations.NullMarked;
