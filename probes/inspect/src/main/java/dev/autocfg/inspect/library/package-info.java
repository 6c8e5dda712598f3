/**
 * The library probe: the user's policy, the places where the file may be, its symbols and its
 * version become one {@link dev.autocfg.inspect.fact.Fact}. Nothing is loaded and no tool runs.
 */
package dev.autocfg.inspect.library;
