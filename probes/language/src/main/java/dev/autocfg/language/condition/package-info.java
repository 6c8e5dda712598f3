/**
 * The condition language of {@code @Candidate(when = "ffm && sodium.version >= 1.0.12")}: parser,
 * type check, and evaluation as far as the facts allow. {@code docs/conditions.md} holds the
 * grammar for users.
 *
 * <p>Text becomes tokens, a syntax tree, and then a {@link
 * dev.autocfg.language.condition.Condition}. Every condition is well typed; {@link
 * dev.autocfg.language.condition.ConditionCheck} then checks that its names are known.
 */
@NullMarked
package dev.autocfg.language.condition;

import org.jspecify.annotations.NullMarked;
