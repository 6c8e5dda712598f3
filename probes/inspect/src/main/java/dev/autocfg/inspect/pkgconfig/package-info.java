/**
 * A reader of {@code .pc} files that answers as pkgconf 1.8.1 does, without running it: the tool
 * hangs on a FIFO in its path, and the variable {@code PKG_CONFIG} names a program to run.
 *
 * <p>{@link dev.autocfg.inspect.pkgconfig.PkgConfig} finds packages by name. Text becomes lines
 * ({@code PcLines}), words with their variables replaced ({@code PcText}), and then a {@link
 * dev.autocfg.inspect.pkgconfig.PcFile}; {@code PcWalk} follows the requirements of a package and
 * {@code PcFragments} merges the flags of all. {@code docs/pkg-config.md} lists the options.
 */
@NullMarked
package dev.autocfg.inspect.pkgconfig;

import org.jspecify.annotations.NullMarked;
