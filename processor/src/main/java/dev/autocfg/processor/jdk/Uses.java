package dev.autocfg.processor.jdk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The compile of uses, those of one module together, with the result of each. */
final class Uses {
  private static final String OVERFLOW = StackOverflowError.class.getSimpleName();

  private final Compilation compilation;
  private final Access access;
  private final Locations locations;
  private final TypeStub stubs;

  Uses(Elements elements, Types types, Access access, Locations locations, TargetRelease target) {
    this.compilation = new Compilation(elements, target, locations);
    this.access = access;
    this.locations = locations;
    this.stubs = new TypeStub(elements, types);
  }

  /**
   * The result of a use.
   *
   * @param faults the compiler's errors in it, first things first
   * @param refusal why it could not be compiled at all; empty if it was
   * @param isBroken whether no use could be compiled
   * @param mistake what is wrong with the question itself; empty if nothing is
   * @param warning what the compiler adds to a yes; empty for nothing
   */
  record Result(
      List<NestedCheck.Fault> faults,
      String refusal,
      boolean isBroken,
      String mistake,
      String warning) {
    static Result notAsked(String refusal, boolean isBroken) {
      return new Result(List.of(), refusal, isBroken, "", "");
    }

    boolean isAsked() {
      return refusal.isEmpty();
    }
  }

  /** Returns the name of the module that contains an element; empty for the unnamed one. */
  String moduleOf(Element element) {
    return compilation.moduleOf(element);
  }

  /**
   * Compiles the uses of one module: again without stubs that turn out bad, while there are any,
   * and by halves where the compiler overflows its stack, which is the fault of one of them.
   */
  Map<Use, Result> compile(List<Use> uses) {
    Batch batch = Batch.of(uses, compilation, new SnippetDependencies(access, locations, stubs));
    NestedCheck.Outcome outcome = NestedCheck.run(batch.setting(), batch.sources(), false);
    Map<String, String> badStubs = new TreeMap<>();
    Map<String, String> found = batch.badStubs(outcome);
    while (!found.isEmpty()) {
      found.forEach(badStubs::putIfAbsent);
      outcome = NestedCheck.run(batch.setting(), batch.sourcesWithout(badStubs.keySet()), false);
      found = batch.badStubs(outcome);
    }
    String broken = batch.broken(outcome);
    if (broken.contains(OVERFLOW)) {
      return byHalves(uses);
    }
    if (!broken.isEmpty()) {
      Map<Use, Result> results = new LinkedHashMap<>();
      uses.forEach(use -> results.put(use, Result.notAsked(broken, true)));
      return results;
    }
    return results(batch, outcome, badStubs);
  }

  private Map<Use, Result> byHalves(List<Use> uses) {
    Map<Use, Result> results = new LinkedHashMap<>();
    int half = uses.size() / 2;
    if (half == 0) {
      results.put(uses.get(0), Result.notAsked("it is too deep for the compiler's stack", false));
      return results;
    }
    results.putAll(compile(uses.subList(0, half)));
    results.putAll(compile(uses.subList(half, uses.size())));
    return results;
  }

  private Map<Use, Result> results(
      Batch batch, NestedCheck.Outcome outcome, Map<String, String> badStubs) {
    Map<Use, Result> results = new LinkedHashMap<>();
    Map<String, String> mistakes = mistakes(batch, outcome);
    batch
        .places()
        .forEach(
            (use, place) -> {
              List<NestedCheck.Fault> faults = outcome.in(place);
              String missing = faults.isEmpty() ? "" : batch.missing(use, badStubs);
              results.put(
                  use,
                  missing.isEmpty()
                      ? new Result(
                          faults,
                          "",
                          false,
                          mistakes.getOrDefault(place.source(), ""),
                          warning(place, outcome))
                      : Result.notAsked(missing, false));
            });
    return results;
  }

  private static String warning(UseSources.Place place, NestedCheck.Outcome outcome) {
    return outcome.warnings().stream()
        .filter(place::has)
        .filter(warning -> warning.code().contains("for.removal"))
        .map(warning -> "; " + warning.summary())
        .findFirst()
        .orElse("");
  }

  /**
   * Returns the errors of uses that do not parse, by the names of their sources. An error of the
   * parser may also be syntax of a later release, so the newest one that the compiler knows is
   * asked as well.
   */
  private static Map<String, String> mistakes(Batch batch, NestedCheck.Outcome outcome) {
    SortedMap<String, String> suspects = new TreeMap<>();
    for (UseSources.Place place : batch.places().values()) {
      List<NestedCheck.Fault> faults = outcome.in(place);
      String name = place.source();
      if (!faults.isEmpty()
          && faults.get(0).isSyntax()
          && !ErrorMeaning.isOfRelease(faults.get(0))) {
        suspects.put(name, batch.sources().get(name));
      }
    }
    Map<String, String> mistakes = new TreeMap<>();
    if (!suspects.isEmpty()) {
      NestedCheck.Outcome newest = NestedCheck.run(newest(), suspects, true);
      for (NestedCheck.Fault fault : newest.faults()) {
        mistakes.putIfAbsent(fault.source(), fault.summary());
      }
    }
    return mistakes;
  }

  private static NestedCheck.CompileSettings newest() {
    String host = Integer.toString(Runtime.version().feature());
    List<String> options = new ArrayList<>(List.of("--enable-preview", "--release", host));
    return new NestedCheck.CompileSettings(options, Set.of(), Set.of());
  }
}
