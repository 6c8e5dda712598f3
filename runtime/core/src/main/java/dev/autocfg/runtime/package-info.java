/**
 * What users name at run time: the outcome of a choice with its reasons, the availability of a
 * native library, and the recorded answers of probes.
 *
 * <p>No parameter or result is ever {@code null} unless its description says so.
 */
package dev.autocfg.runtime;
