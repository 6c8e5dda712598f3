package dev.autocfg.processor.plan;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.processor.read.CfgRequest;
import dev.autocfg.processor.read.ProbeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The decision on a class of constants.
 *
 * @param request what asked for it
 * @param release the release of the JDK API that the compilation sees
 * @param facts the answers, in the order of the probes' names
 */
public record CfgPlan(CfgRequest request, int release, List<Fact> facts) {
  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

  public CfgPlan {
    facts = List.copyOf(facts);
  }

  /** Returns the constant's name without its prefix: {@code sodium} gives {@code SODIUM}. */
  public static String constant(String probe) {
    return HUMP.matcher(probe).replaceAll("$1_$2").replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** Returns the name of the field with a captured constant. */
  public static String valueField(String probe) {
    return constant(probe) + "_VALUE";
  }

  /** Returns the names of the fields that a probe gets. */
  public static List<String> fields(ProbeRequest probe) {
    List<String> fields = new ArrayList<>();
    fields.add("HAS_" + constant(probe.name()));
    probe.query().constants().forEach(end -> fields.add(constant(probe.name()) + "_" + end));
    return fields;
  }
}
