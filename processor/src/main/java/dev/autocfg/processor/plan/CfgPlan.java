package dev.autocfg.processor.plan;

import dev.autocfg.probes.fact.Fact;
import dev.autocfg.processor.read.CfgRequest;
import java.util.List;

/**
 * Decides a class of constants.
 *
 * @param request what asked for it
 * @param release the release of the JDK API that the compilation sees
 * @param facts the answers, in the order of the probes' names
 */
public record CfgPlan(CfgRequest request, int release, List<Fact> facts) {
  public CfgPlan {
    facts = List.copyOf(facts);
  }

  /** Returns the constant's name without its prefix: {@code sodium} gives {@code SODIUM}. */
  public static String constant(String probe) {
    return probe
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replace('-', '_')
        .toUpperCase(java.util.Locale.ROOT);
  }
}
