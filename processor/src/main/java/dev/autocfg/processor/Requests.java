package dev.autocfg.processor;

import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.processor.read.AnnotatedElements;
import dev.autocfg.processor.read.CandidateReader;
import dev.autocfg.processor.read.NativeReader;
import dev.autocfg.processor.read.ProbeReader;
import dev.autocfg.processor.read.ProbeRequest;
import dev.autocfg.processor.request.CandidateRequest;
import dev.autocfg.processor.request.NativeRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Element;

/** Is everything that a compilation's annotations ask for, but for constants. */
record Requests(
    List<ProbeRequest> probes, List<NativeRequest> natives, List<CandidateRequest> candidates) {

  static Requests read(AnnotatedElements annotated, Session session) {
    var diagnostics = session.diagnostics();
    var elements = session.elements();
    return new Requests(
        new ProbeReader(elements, diagnostics, diagnostics).probes(annotated),
        new NativeReader(elements, diagnostics).read(annotated),
        new CandidateReader(elements, session.types(), diagnostics).read(annotated));
  }

  SortedMap<String, LibraryRequest> libraries() {
    SortedMap<String, LibraryRequest> libraries = new TreeMap<>();
    for (ProbeRequest probe : probes) {
      if (probe instanceof ProbeRequest.OfLibrary library) {
        libraries.put(library.name(), library.library());
      }
    }
    return libraries;
  }

  /** Returns every element that something here was read from. */
  List<Element> origins(Session session) {
    Set<Element> origins = new LinkedHashSet<>();
    probes.forEach(probe -> origins.add(probe.element()));
    natives.forEach(request -> origins.add(session.element(request.type())));
    candidates.forEach(request -> origins.add(session.element(request.type())));
    return List.copyOf(origins);
  }
}
