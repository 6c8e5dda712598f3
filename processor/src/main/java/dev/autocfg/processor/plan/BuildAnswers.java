package dev.autocfg.processor.plan;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Truth;
import dev.autocfg.language.condition.Atom;
import dev.autocfg.language.condition.PlatformName;
import dev.autocfg.probes.Scope;
import java.util.Map;
import java.util.Optional;

/**
 * The truth of each atom of a condition, as far as the build knows it.
 *
 * <p>Facts about the compilation target are decided; what is about a library or about the machine
 * stays open to run time, whatever the building machine said.
 *
 * @param facts the answers, by the probes' names
 * @param release the release of the JDK API that the compilation sees
 * @param preview whether the compilation enables preview features
 * @param platform the platform that the builder says this is built for; empty for any
 */
public record BuildAnswers(
    Map<String, Fact> facts, int release, boolean preview, Optional<Platform> platform) {
  public BuildAnswers {
    facts = Map.copyOf(facts);
  }

  /** Returns the truth of an atom as far as the build knows. */
  public Truth truth(Atom atom) {
    if (atom instanceof Atom.CompareRelease comparison) {
      return Truth.of(comparison.holds(release));
    }
    if (atom instanceof Atom.Preview) {
      return Truth.of(preview);
    }
    if (atom instanceof Atom.ComparePlatform comparison) {
      return platform
          .map(named -> Truth.of(comparison.holds(word(comparison, named))))
          .orElse(Truth.OPEN);
    }
    return atom instanceof Atom.Present present ? truth(facts.get(present.name())) : Truth.OPEN;
  }

  private static String word(Atom.ComparePlatform comparison, Platform named) {
    return comparison.subject() == PlatformName.OS ? named.os() : named.arch();
  }

  private static Truth truth(Fact fact) {
    if (fact.scope() == Scope.MACHINE) {
      return Truth.OPEN;
    }
    return switch (fact.state()) {
      case PRESENT -> Truth.TRUE;
      case ABSENT, UNUSABLE -> Truth.FALSE;
      case UNKNOWN -> Truth.OPEN;
    };
  }

  /** Returns why an atom about the target is what it is, in words fit for an explanation. */
  public String reason(Atom atom) {
    if (atom instanceof Atom.Present present) {
      return facts.get(present.name()).reason();
    }
    if (atom instanceof Atom.ComparePlatform) {
      return "the target is " + platform.map(Platform::toString).orElse("not named");
    }
    return atom instanceof Atom.Preview
        ? "preview features are " + (preview ? "" : "not ") + "enabled"
        : "the release is " + release;
  }

  /** Returns whether a name means what is true of the building machine only. */
  boolean isOfMachine(String name) {
    Fact fact = facts.get(name);
    return fact != null && fact.scope() == Scope.MACHINE;
  }
}
