package dev.autocfg.processor.ask;

import dev.autocfg.internal.Policy;
import dev.autocfg.internal.PolicyException;
import dev.autocfg.language.text.Nearest;
import dev.autocfg.processor.option.Options;
import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what the builder decided about libraries. */
public final class BuildPolicies {
  private static final Policy DEFAULT = new Policy(Policy.Mode.AUTO, "", "default");

  private final Map<String, String> options;
  private final Function<String, @Nullable String> environment;
  private final Reports reports = new Reports();
  private final Map<String, Policy> known = new HashMap<>();

  /** Creates the policies of a compilation with these options. */
  public BuildPolicies(Map<String, String> options) {
    this(options, System::getenv);
  }

  BuildPolicies(Map<String, String> options, Function<String, @Nullable String> environment) {
    this.options = options;
    this.environment = environment;
  }

  /** Returns what was found wrong so far with the settings. */
  public Reports reports() {
    return reports;
  }

  /** Returns the policy for a library; a setting with an unrecognized value is reported once. */
  public Policy of(String library, Position position) {
    return known.computeIfAbsent(library, name -> read(name, position));
  }

  private Policy read(String library, Position position) {
    try {
      return Policy.buildTime(library, options::get, environment, DEFAULT);
    } catch (PolicyException e) {
      switch (e.kind()) {
        case BadPolicy ->
            reports.add(Tag.BadPolicy, position, e.fault() + suggestion(library) + ".");
        case ConflictingSettings -> reports.add(Tag.ConflictingSettings, position, e.fault() + ".");
      }
      return DEFAULT;
    }
  }

  private String suggestion(String library) {
    String value = options.getOrDefault(Options.PREFIX + library, "");
    return Nearest.hint(value, List.of("auto", "require", "off"));
  }

  /** Returns why the builder leaves the FFM class of a library out; empty if not. */
  public String leftOut(String library, Position position) {
    Policy policy = of(library, position);
    return policy.mode() == Policy.Mode.OFF
        ? "left out of this build, where " + library + " was off (" + policy.origin() + ")"
        : "";
  }
}
