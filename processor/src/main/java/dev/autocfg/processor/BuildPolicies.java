package dev.autocfg.processor;

import dev.autocfg.internal.Policy;
import dev.autocfg.language.text.Nearest;
import dev.autocfg.processor.option.Options;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads what the builder decided about libraries. */
final class BuildPolicies {
  private static final Policy DEFAULT = new Policy(Policy.Mode.AUTO, "", "default");

  private final Map<String, String> options;
  private final Function<String, String> environment;
  private final Diagnostics diagnostics;
  private final Map<String, Policy> known = new HashMap<>();

  BuildPolicies(Map<String, String> options, Diagnostics diagnostics) {
    this(options, System::getenv, diagnostics);
  }

  BuildPolicies(
      Map<String, String> options, Function<String, String> environment, Diagnostics diagnostics) {
    this.options = options;
    this.environment = environment;
    this.diagnostics = diagnostics;
  }

  /** Returns the policy for a library; a setting that says nothing is reported once. */
  Policy of(String library, Position position) {
    return known.computeIfAbsent(library, name -> read(name, position));
  }

  private Policy read(String library, Position position) {
    try {
      return Policy.buildTime(library, options::get, environment, DEFAULT);
    } catch (IllegalArgumentException e) {
      boolean isConflict = e.getMessage().startsWith("[" + Tag.ConflictingSettings + "]");
      String text = withoutTag(e.getMessage());
      if (isConflict) {
        diagnostics.report(Tag.ConflictingSettings, position, text + ".");
      } else {
        diagnostics.report(Tag.BadPolicy, position, text + suggestion(library) + ".");
      }
      return DEFAULT;
    }
  }

  private String suggestion(String library) {
    String value = options.getOrDefault(Options.PREFIX + library, "");
    return Nearest.hint(value, List.of("auto", "require", "off"));
  }

  private static String withoutTag(String message) {
    return message.startsWith("[") ? message.substring(message.indexOf(']') + 1).strip() : message;
  }

  /** Returns why the builder leaves a library's native half out; empty if not. */
  String leftOut(String library, Position position) {
    Policy policy = of(library, position);
    return policy.mode() == Policy.Mode.OFF
        ? "left out of this build, where " + library + " was off (" + policy.origin() + ")"
        : "";
  }
}
