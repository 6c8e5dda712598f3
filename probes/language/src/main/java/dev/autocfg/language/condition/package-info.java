/**
 * The condition language of {@code @Candidate(when = "ffm && sodium.version >= 1.0.12")}: parsing,
 * checking, and evaluating it as far as the facts allow. The grammar is in {@code
 * docs/conditions.md}.
 *
 * <p>Parsing goes from tokens over syntax to a {@link dev.autocfg.language.condition.Condition}. A
 * {@code Condition} is always well typed; whether its names are declared is checked later, by
 * {@link dev.autocfg.language.condition.ConditionCheck}.
 */
package dev.autocfg.language.condition;
