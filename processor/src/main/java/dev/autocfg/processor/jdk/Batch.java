package dev.autocfg.processor.jdk;

import dev.autocfg.inspect.query.SnippetQuery;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;

/**
 * One nested compile: the uses of one module as sources, with what they need.
 *
 * @param setting how to compile
 * @param sources all sources by qualified name: descriptor, stubs, uses
 * @param places where each use is
 * @param mentioned the types that each use may mean
 */
record Batch(
    NestedCheck.CompileSettings setting,
    SortedMap<String, String> sources,
    Map<Use, UseSources.Place> places,
    Map<Use, Set<TypeElement>> mentioned,
    SnippetDependencies around) {
  private static final String DESCRIPTOR = "module-info";

  static Batch of(List<Use> uses, Compilation compilation, SnippetDependencies around) {
    Map<Use, Set<TypeElement>> mentioned = mentioned(uses, compilation);
    mentioned.values().forEach(around::add);
    SortedMap<String, String> sources = new TreeMap<>(around.sources());
    Set<Path> modulePath = new LinkedHashSet<>(around.modulePath());
    compilation
        .descriptor(uses.get(0).element(), modulePath)
        .ifPresent(text -> sources.put(DESCRIPTOR, text));
    UseSources written = UseSources.of(uses, use -> compilation.packageOf(use.element()));
    sources.putAll(written.texts());
    return new Batch(
        new NestedCheck.CompileSettings(
            compilation.options(uses.get(0).element()), around.classPath(), modulePath),
        sources,
        written.places(),
        mentioned,
        around);
  }

  private static Map<Use, Set<TypeElement>> mentioned(List<Use> uses, Compilation compilation) {
    Mentions mentions = new Mentions(compilation.elements());
    Map<Use, Set<TypeElement>> mentioned = new LinkedHashMap<>();
    for (Use use : uses) {
      if (use.probe().query() instanceof SnippetQuery query) {
        mentioned.put(use, mentions.in(query.snippet(), use.element()));
      }
    }
    return mentioned;
  }

  SortedMap<String, String> sourcesWithout(Set<String> names) {
    SortedMap<String, String> left = new TreeMap<>(sources);
    left.keySet().removeAll(names);
    return left;
  }

  /** Returns the stubs that do not compile, each with its member and what is wrong with it. */
  Map<String, String> badStubs(NestedCheck.Outcome outcome) {
    Map<String, String> bad = new TreeMap<>();
    for (NestedCheck.Fault fault : outcome.faults()) {
      String text = around.sources().get(fault.source());
      if (text != null) {
        bad.putIfAbsent(
            fault.source(), lineAt(text, fault.line()) + " does not compile: " + fault.summary());
      }
    }
    return bad;
  }

  private static String lineAt(String text, long number) {
    return text.lines()
        .skip(Math.max(0, number - 1))
        .findFirst()
        .map(line -> line.replaceFirst("\\s*(\\{.*)?$", "").strip())
        .orElse("");
  }

  /** Returns what keeps everything from compiling; empty if nothing does. */
  String broken(NestedCheck.Outcome outcome) {
    if (!outcome.refusal().isEmpty()) {
      return outcome.refusal();
    }
    for (NestedCheck.Fault fault : outcome.faults()) {
      if (places.values().stream().noneMatch(place -> place.has(fault))) {
        return fault.message().strip();
      }
    }
    return "";
  }

  /** Returns which type a use may have missed; empty if it had all. */
  String missing(Use use, Map<String, String> badStubs) {
    for (TypeElement type : mentioned.getOrDefault(use, Set.of())) {
      String name = TypeStub.outermost(type).getQualifiedName().toString();
      Optional<String> refusal = around.refusal(name);
      if (refusal.isPresent()) {
        return refusal.get();
      }
      if (badStubs.containsKey(name)) {
        return name + " cannot be told to the compiler: " + badStubs.get(name);
      }
    }
    return "";
  }
}
