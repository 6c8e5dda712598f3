/**
 * The probes' answers: from the compiler, from the machine, from users' own probes, and what the
 * builder decided about libraries.
 */
@NullMarked
package dev.autocfg.processor.ask;

import org.jspecify.annotations.NullMarked;
