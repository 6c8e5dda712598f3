/**
 * The library probe: the user's policy, the directories to search, the symbols and the version of a
 * library become one {@link dev.autocfg.inspect.fact.Fact}. No library is loaded and no tool runs.
 */
@NullMarked
package dev.autocfg.inspect.library;

import org.jspecify.annotations.NullMarked;
