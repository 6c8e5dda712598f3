/**
 * The run-time part of Autocfg: the choice among candidates, the availability of native libraries,
 * and the reason for each decision.
 *
 * <p>Parameters and results are not {@code null} unless their description says otherwise.
 */
@NullMarked
package dev.autocfg.runtime;

import org.jspecify.annotations.NullMarked;
