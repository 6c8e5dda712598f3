/**
 * The interface for users' own questions at compile time: {@link dev.autocfg.probes.Probe} and the
 * types of its question and answer.
 */
@NullMarked
package dev.autocfg.probes;

import org.jspecify.annotations.NullMarked;
