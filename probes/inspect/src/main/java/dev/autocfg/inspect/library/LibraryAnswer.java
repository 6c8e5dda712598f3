package dev.autocfg.inspect.library;

import dev.autocfg.inspect.fact.Fact;
import java.util.Optional;

/**
 * The answer of a probe, and the library that it is about.
 *
 * @param library the library whose symbols were read and whose version fits, as far as it is known;
 *     whether it has the symbols that were asked for is another question
 */
public record LibraryAnswer(Fact fact, Optional<ReadLibrary> library) {}
