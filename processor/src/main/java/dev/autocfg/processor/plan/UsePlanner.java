package dev.autocfg.processor.plan;

import dev.autocfg.language.condition.Atom;
import dev.autocfg.language.condition.Condition;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.CandidateRequest;
import dev.autocfg.processor.request.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The native interfaces that a candidate depends on: those that it names, else the only one on each
 * library that its condition asks for.
 */
record UsePlanner(Collection<NativePlan> bindings, Reports reports) {

  /**
   * Returns the native interfaces; what is wrong is reported, and missing in the result.
   *
   * @param written the condition as its author wrote it
   * @param left what is left of the condition after the build
   * @param links the libraries with the native interfaces that the choice can reach
   */
  NativeUses decide(
      CandidateRequest request, Condition written, Condition left, Map<String, LibraryLink> links) {
    return request.uses().isEmpty()
        ? implied(request, written, left, links)
        : new NativeUses(named(request), new TreeMap<>());
  }

  private List<NativeUses.Use> named(CandidateRequest request) {
    List<NativeUses.Use> uses = new ArrayList<>();
    for (TypeRef type : request.uses()) {
      NativePlan plan = planOf(type);
      if (plan == null) {
        bad(
            request,
            type
                + ", which is not a native interface of this compilation.\n  next: name interfaces"
                + " that are annotated with @NativeInterface.");
      } else if (!LibraryLink.isReachable(plan, request.contractName())) {
        bad(
            request,
            type + ", which cannot be reached from the package of " + request.contract() + ".");
      } else {
        uses.add(NativeUses.Use.of(plan));
      }
    }
    return uses;
  }

  private NativePlan planOf(TypeRef type) {
    for (NativePlan plan : bindings) {
      if (plan.request().type().key().equals(type.key())) {
        return plan;
      }
    }
    return null;
  }

  private void bad(CandidateRequest request, String what) {
    reports.add(
        Tag.BadCandidate, request.usesAt(), "The candidate " + request.type() + " uses " + what);
  }

  private NativeUses implied(
      CandidateRequest request, Condition written, Condition left, Map<String, LibraryLink> links) {
    List<NativeUses.Use> always = new ArrayList<>();
    SortedMap<String, NativeUses.Use> inCondition = new TreeMap<>();
    for (String library : written.libraries(links::containsKey)) {
      List<NativePlan> natives = links.get(library).natives();
      if (natives.size() > 1) {
        severalInterfaces(request, library, natives);
      } else if (natives.size() == 1) {
        NativeUses.Use use = NativeUses.Use.of(natives.get(0));
        if (needs(left, library, true)) {
          always.add(use);
        } else {
          inCondition.put(library, use);
        }
      }
    }
    return new NativeUses(always, inCondition);
  }

  private void severalInterfaces(
      CandidateRequest request, String library, List<NativePlan> natives) {
    List<String> names = new ArrayList<>();
    natives.forEach(plan -> names.add(plan.request().type().toString()));
    names.sort(null);
    reports.add(
        Tag.BadCandidate,
        request.whenAt(),
        "The candidate "
            + request.type()
            + " asks for "
            + library
            + ", which has several native interfaces: "
            + String.join(", ", names)
            + ".\n  next: name those that the candidate depends on, such as uses = "
            + natives.get(0).request().type().simpleName()
            + ".class.");
  }

  /**
   * Returns whether a condition that comes out as {@code outcome} means that the library is usable.
   */
  private static boolean needs(Condition condition, String library, boolean outcome) {
    if (condition instanceof Condition.Not not) {
      return needs(not.negated(), library, !outcome);
    }
    if (condition instanceof Condition.AllOf all) {
      return outcome
          ? all.parts().stream().anyMatch(part -> needs(part, library, true))
          : all.parts().stream().allMatch(part -> needs(part, library, false));
    }
    if (condition instanceof Condition.AnyOf any) {
      return outcome
          ? any.parts().stream().allMatch(part -> needs(part, library, true))
          : any.parts().stream().anyMatch(part -> needs(part, library, false));
    }
    return outcome && condition instanceof Atom atom && library.equals(libraryOf(atom));
  }

  /** Returns the name that an atom asks about; empty if it asks about the platform or release. */
  private static String libraryOf(Atom atom) {
    if (atom instanceof Atom.Present present) {
      return present.name();
    }
    if (atom instanceof Atom.Symbol symbol) {
      return symbol.library();
    }
    return atom instanceof Atom.CompareVersion version ? version.library() : "";
  }
}
