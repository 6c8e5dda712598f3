/**
 * The parts shared by build and run time: version order, policies, platform names, the search for a
 * library's file and the check that the file is complete.
 *
 * <p>This package is internal to Autocfg's modules. It runs at start-up of users' programs, so it
 * uses neither lambdas nor streams nor regular expressions.
 */
package dev.autocfg.internal;
