package dev.autocfg.inspect.object;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says which symbols are asked for.
 *
 * @param names the names, where they are known: each is then looked up as a loader does it, and the
 *     rest of the table is not read
 * @param test tells the names to keep when all are read
 */
record Wanted(Optional<Set<String>> names, Predicate<String> test) {

  static Wanted names(Set<String> names) {
    return new Wanted(Optional.of(Set.copyOf(names)), names::contains);
  }

  static Wanted where(Predicate<String> test) {
    return new Wanted(Optional.empty(), test);
  }
}
