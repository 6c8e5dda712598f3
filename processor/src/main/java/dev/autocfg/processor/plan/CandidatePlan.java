package dev.autocfg.processor.plan;

import dev.autocfg.language.condition.Condition;
import dev.autocfg.processor.request.CandidateRequest;

/**
 * The decisions about one candidate.
 *
 * @param written its condition as its author wrote it
 * @param condition what is left of its condition after the build
 * @param refusal the reason why the build refused it; empty if it did not
 * @param uses the native interfaces that it depends on
 * @param answers what the build knew, as the candidate's package sees it
 */
public record CandidatePlan(
    CandidateRequest request,
    Condition written,
    Condition condition,
    String refusal,
    NativeUses uses,
    BuildAnswers answers) {}
