package dev.autocfg.runtime;

/**
 * The refusal of one candidate, with the reason.
 *
 * @param candidate the simple name of the candidate's class
 * @param reason one sentence, with the remedy where there is one
 */
public record Refusal(String candidate, String reason) {}
