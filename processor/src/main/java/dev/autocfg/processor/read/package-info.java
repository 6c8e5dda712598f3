/** Readers: turn annotations into request records. */
@NullMarked
package dev.autocfg.processor.read;

import org.jspecify.annotations.NullMarked;
