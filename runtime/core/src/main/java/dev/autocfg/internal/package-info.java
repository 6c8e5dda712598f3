/**
 * What the build and the run must agree on: version order, policy, and how a library file is found
 * and checked. Seen by Autocfg's own modules only.
 */
package dev.autocfg.internal;
