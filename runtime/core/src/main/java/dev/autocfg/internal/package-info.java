/**
 * Holds what the build and the run must agree on: version order, policy, platform names, the search
 * for a library's file and the check that the file is whole.
 *
 * <p>Not for users: only Autocfg's own modules see this package. It runs at start-up of users'
 * programs, so it uses neither lambdas nor streams nor regular expressions.
 */
package dev.autocfg.internal;
