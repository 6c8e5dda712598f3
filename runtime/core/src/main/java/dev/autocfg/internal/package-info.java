/**
 * Rules that the build and the run share: version order, policy, platform names, the search for a
 * library's file, and the check that the file is complete.
 *
 * <p>Not for users: only Autocfg's own modules use this package. It runs while users' programs
 * start, so it uses no lambdas, streams or regular expressions.
 */
@NullMarked
package dev.autocfg.internal;

import org.jspecify.annotations.NullMarked;
