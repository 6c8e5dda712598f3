/**
 * What the annotations of a compilation ask for, as plain values: no type of the compiler reaches
 * beyond the readers that make these, but for the positions that diagnostics point at.
 */
@NullMarked
package dev.autocfg.processor.request;

import org.jspecify.annotations.NullMarked;
