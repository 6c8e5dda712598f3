/**
 * What generated code needs at run time: finding and linking a native library, choosing between
 * candidates, and saying why.
 *
 * <p>No parameter or result is ever {@code null} unless its description says so.
 */
package dev.autocfg.runtime;
