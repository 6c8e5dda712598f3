/**
 * A drop-in for the {@code b2sum} of coreutils 9.1, built on {@code autocfg-blake2b}.
 *
 * <p>File names are bytes on Linux, and so are the lines that name them. All text that comes from
 * or goes to the outside (arguments, check files, output, messages) is therefore a <em>byte
 * text</em> here: a string in which each char is one byte, 0..255. {@link ByteText} converts at the
 * border; nothing else decodes, so that no name is damaged on its way through, whatever the locale.
 */
@NullMarked
package dev.autocfg.samples.b2sum;

import org.jspecify.annotations.NullMarked;
