package dev.autocfg.processor.plan;

import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.internal.Truth;
import dev.autocfg.language.condition.Atom;
import dev.autocfg.language.condition.Condition;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.CandidateRequest;
import dev.autocfg.processor.request.GeneratedName;
import dev.autocfg.processor.request.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The planner of choices, which decides what is left of each candidate's condition and the order.
 */
public final class ChoicePlanner {
  private final Reports reports;

  /** Creates a planner for one compilation. */
  public ChoicePlanner(Reports reports) {
    this.reports = reports;
  }

  /**
   * Decides the choices, by the contract's name.
   *
   * @param conditions each candidate with its condition
   * @param answers what the build knows, as the package of a candidate sees it
   * @param libraries the described libraries, by name
   * @param bindings the native interfaces of the compilation
   */
  public List<ChoicePlan> plan(
      Map<CandidateRequest, Condition> conditions,
      Function<CandidateRequest, BuildAnswers> answers,
      SortedMap<String, LibraryRequest> libraries,
      Collection<NativePlan> bindings) {
    SortedMap<String, List<CandidateRequest>> byContract = new TreeMap<>();
    for (CandidateRequest request : conditions.keySet()) {
      byContract.computeIfAbsent(request.contract().key(), k -> new ArrayList<>()).add(request);
    }
    UsePlanner uses = new UsePlanner(bindings, reports);
    List<ChoicePlan> plans = new ArrayList<>();
    for (List<CandidateRequest> requests : byContract.values()) {
      TypeRef contract = requests.get(0).contract();
      GeneratedName name = requests.get(0).contractName();
      SortedMap<String, LibraryLink> links = new TreeMap<>();
      libraries.forEach(
          (key, library) -> links.put(key, LibraryLink.from(name, library, bindings)));
      List<CandidatePlan> candidates = new ArrayList<>();
      for (CandidateRequest request : requests) {
        candidates.add(
            decide(request, conditions.get(request), answers.apply(request), uses, links));
      }
      order(candidates);
      new ClassFileLimit(reports).candidates(candidates.size(), requests.get(0).position());
      candidates.forEach(candidate -> checkAskable(candidate, links));
      candidates.forEach(candidate -> checkDecidable(candidate, links.keySet()));
      plans.add(new ChoicePlan(name, contract, candidates, links));
    }
    return plans;
  }

  private static CandidatePlan decide(
      CandidateRequest request,
      Condition condition,
      BuildAnswers answers,
      UsePlanner uses,
      Map<String, LibraryLink> links) {
    Condition left = condition.simplify(answers::truth);
    String refusal =
        left.equals(Condition.Constant.NEVER) ? refusal(request.when(), condition, answers) : "";
    return new CandidatePlan(
        request, condition, left, refusal, uses.decide(request, condition, left, links), answers);
  }

  private static String refusal(String when, Condition condition, BuildAnswers answers) {
    String reasons =
        condition.atoms().stream()
            .filter(atom -> answers.truth(atom) != Truth.OPEN)
            .map(answers::reason)
            .distinct()
            .collect(Collectors.joining("; "));
    return "\"" + when + "\" does not hold" + (reasons.isEmpty() ? "" : ": " + reasons);
  }

  private void order(List<CandidatePlan> candidates) {
    candidates.sort(
        Comparator.comparingInt((CandidatePlan c) -> c.request().rank())
            .thenComparing(c -> c.request().type().qualifiedName()));
    for (int i = 1; i < candidates.size(); i++) {
      CandidateRequest one = candidates.get(i - 1).request();
      CandidateRequest other = candidates.get(i).request();
      if (one.rank() == other.rank()) {
        reports.add(
            Tag.EqualRanks,
            other.rankAt(),
            one.type()
                + " and "
                + other.type()
                + " both have rank "
                + one.rank()
                + " for "
                + one.contract()
                + ".\n  next: give each its own; the lowest rank is asked first.");
      }
    }
  }

  /** Only an opened library can be asked for its symbols and its version. */
  private void checkAskable(CandidatePlan candidate, Map<String, LibraryLink> links) {
    for (Atom atom : candidate.condition().atoms()) {
      String library = openedBy(atom);
      if (!library.isEmpty() && links.get(library).natives().isEmpty()) {
        reports.add(
            Tag.BadCondition,
            candidate.request().whenAt(),
            "\""
                + atom
                + "\" cannot be asked at run time: nothing opens "
                + library
                + ".\n  next: bind a function of it with @NativeInterface(library = \""
                + library
                + "\") in the package of "
                + candidate.request().contract()
                + ", or publicly.");
      }
    }
  }

  /** A run cannot ask what a probe answers for the building machine, unless it is a library. */
  private void checkDecidable(CandidatePlan candidate, Set<String> libraries) {
    for (Atom atom : candidate.condition().atoms()) {
      if (atom instanceof Atom.Present present
          && candidate.answers().isOfMachine(present.name())
          && !libraries.contains(present.name())) {
        reports.add(
            Tag.BadCondition,
            candidate.request().whenAt(),
            "\""
                + atom
                + "\" cannot be asked at run time: its probe answers for the building machine"
                + " only.\n  next: let the probe answer for the target, or test for it in the"
                + " constructor of "
                + candidate.request().type().simpleName()
                + ", which is refused if that throws.");
      }
    }
  }

  private static String openedBy(Atom atom) {
    if (atom instanceof Atom.Symbol symbol) {
      return symbol.library();
    }
    return atom instanceof Atom.CompareVersion version ? version.library() : "";
  }
}
