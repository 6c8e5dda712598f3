package dev.autocfg.processor.plan;

import dev.autocfg.language.condition.Atom;
import dev.autocfg.processor.request.ElementName;
import dev.autocfg.processor.request.ProbeRequest;
import dev.autocfg.processor.request.TypeRef;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The elements that a choice is made from: its candidates, and what their conditions ask for. */
public final class ChoiceOrigins {
  private final ChoicePlan plan;
  private final Set<String> names = new TreeSet<>();
  private final Set<ElementName> elements = new TreeSet<>();

  private ChoiceOrigins(ChoicePlan plan) {
    this.plan = plan;
  }

  /** Returns the elements, sorted by name. */
  public static List<ElementName> of(ChoicePlan plan, Collection<ProbeRequest> probes) {
    ChoiceOrigins origins = new ChoiceOrigins(plan);
    plan.candidates().forEach(origins::add);
    for (ProbeRequest probe : probes) {
      if (origins.names.contains(probe.name())) {
        origins.elements.add(probe.element());
      }
    }
    return List.copyOf(origins.elements);
  }

  private void add(CandidatePlan candidate) {
    elements.add(ElementName.of(candidate.request().type()));
    candidate.written().atoms().forEach(atom -> ask(nameIn(atom)));
    candidate.uses().always().forEach(use -> ask(use.library()));
    for (TypeRef used : candidate.request().uses()) {
      elements.add(ElementName.of(used));
    }
  }

  private void ask(String name) {
    names.add(name);
    LibraryLink link = plan.links().get(name);
    if (link != null) {
      link.natives().forEach(binding -> elements.add(ElementName.of(binding.request().type())));
    }
  }

  private static String nameIn(Atom atom) {
    if (atom instanceof Atom.Present present) {
      return present.name();
    }
    if (atom instanceof Atom.Symbol symbol) {
      return symbol.library();
    }
    return atom instanceof Atom.CompareVersion version ? version.library() : "";
  }
}
