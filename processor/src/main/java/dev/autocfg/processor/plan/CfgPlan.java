package dev.autocfg.processor.plan;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.processor.read.CfgRequest;
import dev.autocfg.processor.read.ProbeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decides a class of constants.
 *
 * @param request what asked for it
 * @param release the release of the JDK API that the compilation sees
 * @param facts the answers, in the order of the probes' names
 */
public record CfgPlan(CfgRequest request, int release, List<Fact> facts) {
  /** What is told of a library besides its presence. */
  public static final List<String> LIBRARY_KEYS = List.of("version", "soname");

  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

  public CfgPlan {
    facts = List.copyOf(facts);
  }

  /** Returns whether a fact is about a library, which has more fields than its presence. */
  public boolean isLibrary(Fact fact) {
    return request.probes().stream()
        .anyMatch(
            probe -> probe instanceof ProbeRequest.OfLibrary && probe.name().equals(fact.name()));
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
    if (probe instanceof ProbeRequest.OfLibrary) {
      LIBRARY_KEYS.forEach(key -> fields.add(constant(probe.name()) + "_" + constant(key)));
    }
    boolean isHeaderValue = probe instanceof ProbeRequest.OfHeader header && header.hasValue();
    if (probe instanceof ProbeRequest.OfConstant || isHeaderValue) {
      fields.add(valueField(probe.name()));
    }
    return fields;
  }
}
