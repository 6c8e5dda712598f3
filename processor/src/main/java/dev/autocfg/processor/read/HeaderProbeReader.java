package dev.autocfg.processor.read;

import dev.autocfg.inspect.header.HeaderRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Element;

/** Reads the probes that a C compiler answers. */
final class HeaderProbeReader {
  private final QuestionCheck questions;
  private final HeaderCheck check;

  HeaderProbeReader(QuestionCheck questions, HeaderCheck check) {
    this.questions = questions;
    this.check = check;
  }

  List<ProbeRequest> read(Element element) {
    List<ProbeRequest> probes = new ArrayList<>();
    for (Mirror mirror : Mirror.all(element, Annotations.PROBE_HEADER)) {
      HeaderRequest.Unit unit = unit(mirror);
      String name = questions.name(mirror);
      check
          .subject(mirror)
          .ifPresent(
              subject ->
                  probes.add(
                      new ProbeRequest.OfHeader(
                          new HeaderRequest(name, unit, HeaderCheck.kind(mirror), subject),
                          check.otherwise(mirror),
                          element,
                          mirror.at(HeaderCheck.member(mirror)),
                          mirror.at("defaultValue"))));
    }
    return probes;
  }

  private HeaderRequest.Unit unit(Mirror mirror) {
    SortedMap<String, String> packages = packages(mirror.element());
    String library = mirror.string("library");
    check.headers(mirror);
    check.defines(mirror);
    check.library(mirror, packages.keySet());
    return new HeaderRequest.Unit(
        mirror.strings("headers"),
        mirror.strings("defines"),
        library,
        packages.getOrDefault(library, ""));
  }

  /**
   * Returns the libraries of the same element by name, with their packages. Those of other elements
   * do not count: a class of constants is made from one element, so that build tools recompile
   * little.
   */
  private SortedMap<String, String> packages(Element element) {
    SortedMap<String, String> packages = new TreeMap<>();
    for (Mirror library : Mirror.all(element, Annotations.PROBE_LIBRARY)) {
      packages.put(library.string("name"), library.string("pkgConfig"));
    }
    return packages;
  }
}
