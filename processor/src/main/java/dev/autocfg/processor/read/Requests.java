package dev.autocfg.processor.read;

import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.request.CandidateRequest;
import dev.autocfg.processor.request.CfgRequest;
import dev.autocfg.processor.request.NativeRequest;
import dev.autocfg.processor.request.ProbeRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * All that the annotations of a compilation ask for, as far as its rounds have shown it.
 *
 * @param configs the classes of constants
 * @param probes the probes, each name once for each package whose answer can differ
 * @param origins every element that something here was read from
 * @param ofProbes the faults in probes and in what asks for constants
 * @param ofBindings the faults in native interfaces and candidates
 */
public record Requests(
    List<CfgRequest> configs,
    List<ProbeRequest> probes,
    List<NativeRequest> natives,
    List<CandidateRequest> candidates,
    List<Element> origins,
    Reports ofProbes,
    Reports ofBindings) {

  /** Reads the annotations of the elements. */
  public static Requests read(AnnotatedElements annotated, Elements elements, Types types) {
    Reports ofProbes = new Reports();
    Reports ofBindings = new Reports();
    List<Element> all = annotated.all();
    ProbeReader.Read probes = new ProbeReader(elements, ofProbes).read(all);
    Set<Element> origins = new LinkedHashSet<>();
    ElementLookup lookup = new ElementLookup(elements);
    for (ProbeRequest probe : probes.probes()) {
      origins.add(lookup.find(probe.element()));
    }
    List<NativeRequest> natives = new NativeReader(elements, ofBindings).read(all, origins);
    List<CandidateRequest> candidates =
        new CandidateReader(elements, types, ofBindings).read(all, origins);
    List<CfgRequest> configs = new ArrayList<>(probes.configs());
    configs.removeIf(config -> annotated.isEarlier(config.element()));
    return new Requests(
        configs, probes.probes(), natives, candidates, List.copyOf(origins), ofProbes, ofBindings);
  }

  /** Returns the described libraries by name. */
  public SortedMap<String, LibraryRequest> libraries() {
    SortedMap<String, LibraryRequest> libraries = new TreeMap<>();
    for (ProbeRequest probe : probes) {
      probe.library().ifPresent(library -> libraries.put(probe.name(), library));
    }
    return libraries;
  }
}
