/**
 * What users name at run time: the outcome of a choice with its reasons, the availability of a
 * native library, and the recorded answers of probes.
 *
 * <p>Parameters and results are not {@code null} unless their description says otherwise.
 */
@NullMarked
package dev.autocfg.runtime;

import org.jspecify.annotations.NullMarked;
