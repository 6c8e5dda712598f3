package dev.autocfg.processor.plan;

import dev.autocfg.language.condition.Condition;
import dev.autocfg.processor.request.CandidateRequest;

/**
 * The decision on one candidate.
 *
 * @param written its condition as its author wrote it
 * @param condition what is left of its condition after the build
 * @param refusal why the build refused it; empty if it did not
 * @param answers what the build knew, as the candidate's package sees it
 */
public record CandidatePlan(
    CandidateRequest request,
    Condition written,
    Condition condition,
    String refusal,
    BuildAnswers answers) {}
