package dev.autocfg.processor.plan;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.query.AskingPackage;
import dev.autocfg.language.condition.Condition;
import dev.autocfg.processor.read.ProbeRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The answers of a compilation's probes. A probe of one name that is asked in several packages can
 * have several.
 *
 * @param answers each probe with its answer
 */
public record Facts(Map<ProbeRequest.Key, Fact> answers) {
  /** Keeps a copy. */
  public Facts {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** Returns the answer of a probe; empty if it was not asked. */
  public Optional<Fact> of(ProbeRequest probe) {
    return Optional.ofNullable(answers.get(probe.key()));
  }

  /**
   * Returns the answers by name as code of a package uses them: its own, else the one that all
   * other packages have. Names whose answers differ between the others are left out.
   */
  public SortedMap<String, Fact> in(AskingPackage here) {
    SortedMap<String, Fact> facts = new TreeMap<>();
    byName()
        .forEach(
            (name, all) -> {
              Fact own = all.get(Optional.of(here));
              if (own != null || isOne(all)) {
                facts.put(name, own != null ? own : all.values().iterator().next());
              }
            });
    return facts;
  }

  /** Returns the packages whose answers to a name differ, as code of a package sees it. */
  public List<String> differing(String name, AskingPackage here) {
    Map<Optional<AskingPackage>, Fact> all = byName().getOrDefault(name, Map.of());
    if (all.containsKey(Optional.of(here)) || isOne(all)) {
      return List.of();
    }
    Set<String> packages = new TreeSet<>();
    all.forEach(
        (from, fact) -> packages.add(from.orElseThrow().shown() + " (" + fact.state() + ")"));
    return new ArrayList<>(packages);
  }

  /** Returns what a condition cannot tell apart, and what to do; empty if nothing. */
  public Optional<String> ambiguity(Condition condition, AskingPackage here) {
    for (String name : ConditionPlanner.probesIn(List.of(condition))) {
      List<String> packages = differing(name, here);
      if (!packages.isEmpty()) {
        return Optional.of(
            "\""
                + name
                + "\" has different answers in the packages that ask it: "
                + String.join(", ", packages)
                + ".\n  next: write the probe in "
                + here.shown()
                + " too, whose own answer then counts, or rename one of the probes.");
      }
    }
    return Optional.empty();
  }

  private SortedMap<String, Map<Optional<AskingPackage>, Fact>> byName() {
    SortedMap<String, Map<Optional<AskingPackage>, Fact>> byName = new TreeMap<>();
    answers.forEach(
        (key, fact) ->
            byName
                .computeIfAbsent(key.name(), unseen -> new LinkedHashMap<>())
                .put(key.from(), fact));
    return byName;
  }

  private static boolean isOne(Map<Optional<AskingPackage>, Fact> all) {
    return all.values().stream().allMatch(fact -> fact.agreesWith(all.values().iterator().next()));
  }
}
