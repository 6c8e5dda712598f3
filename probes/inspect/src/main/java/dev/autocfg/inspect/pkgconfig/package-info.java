/**
 * Reads {@code .pc} files as pkgconf 1.8.1 does, without running it: the tool hangs on a FIFO in
 * its path, and the variable {@code PKG_CONFIG} names a program to run.
 *
 * <p>Text goes one way: {@code PcLines} (comments, continuations), {@code PcText} (variables), the
 * {@link dev.autocfg.inspect.pkgconfig.PcFile}. Thin so far: versions, variables and library
 * directories; requirements are kept as text and not followed.
 */
package dev.autocfg.inspect.pkgconfig;
