/**
 * An implementation of pkgconf 1.8.1 in Java, which runs no program: the tool hangs on a FIFO in
 * its path, and the variable {@code PKG_CONFIG} names a program to run.
 *
 * <p>{@code PcParser} reads a file into a {@link dev.autocfg.inspect.pkgconfig.PcFile}, with
 * variables expanded by {@code PcText}. {@link dev.autocfg.inspect.pkgconfig.PkgConfig} finds files
 * by name, {@code PcWalk} follows their requirements, and {@link
 * dev.autocfg.inspect.pkgconfig.PkgConfigTool} executes command lines.
 */
@NullMarked
package dev.autocfg.inspect.pkgconfig;

import org.jspecify.annotations.NullMarked;
