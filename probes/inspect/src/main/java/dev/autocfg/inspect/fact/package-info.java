/** Facts: the answers of probes, with their state, reason, values and evidence. */
@NullMarked
package dev.autocfg.inspect.fact;

import org.jspecify.annotations.NullMarked;
