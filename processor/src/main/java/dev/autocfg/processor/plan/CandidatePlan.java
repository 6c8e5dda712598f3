package dev.autocfg.processor.plan;

import dev.autocfg.language.condition.Condition;
import dev.autocfg.processor.request.CandidateRequest;

/**
 * Decides one candidate.
 *
 * @param written its condition as its author wrote it
 * @param condition what is left of its condition after the build
 * @param refusal why the build refused it; empty if it did not
 */
public record CandidatePlan(
    CandidateRequest request, Condition written, Condition condition, String refusal) {}
