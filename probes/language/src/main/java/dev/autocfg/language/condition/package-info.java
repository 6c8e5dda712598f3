/**
 * The condition language of {@code @Candidate(when = "ffm && sodium.version >= 1.0.12")}: reading,
 * checking, deciding as far as the facts allow. {@code docs/conditions.md} is the grammar for
 * users.
 *
 * <p>Text goes one way: tokens, syntax, {@link dev.autocfg.language.condition.Condition}. A
 * condition that exists is well typed; only whether its names are known is asked later, by {@link
 * dev.autocfg.language.condition.ConditionCheck}.
 */
package dev.autocfg.language.condition;
