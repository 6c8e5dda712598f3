/**
 * A drop-in replacement for the {@code b2sum} of coreutils 9.1, built on {@code autocfg-blake2b}.
 *
 * <p>File names are bytes on Linux, and so are the lines that contain them. All external text
 * (arguments, checksum files, output, messages) is therefore a <em>byte text</em>: a string in
 * which each char is one byte, 0 to 255. Only {@link ByteText} converts, so file names are
 * preserved in every locale.
 */
@NullMarked
package dev.autocfg.samples.b2sum;

import org.jspecify.annotations.NullMarked;
