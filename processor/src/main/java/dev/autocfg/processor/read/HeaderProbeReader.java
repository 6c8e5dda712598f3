package dev.autocfg.processor.read;

import dev.autocfg.inspect.query.HeaderQuery;
import dev.autocfg.inspect.query.HeaderUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Element;

/** A reader of the probes that a C compiler answers. */
record HeaderProbeReader(HeaderCheck check) {
  void read(Element element, ProbeBuilder probes) {
    for (Mirror mirror : Mirror.all(element, Annotations.PROBE_HEADER)) {
      HeaderUnit unit = unit(mirror);
      check
          .subject(mirror)
          .ifPresent(
              subject ->
                  probes.addHeader(
                      mirror,
                      new HeaderQuery(
                          unit, HeaderCheck.form(mirror), subject, check.defaultValue(mirror)),
                      HeaderCheck.member(mirror)));
    }
  }

  private HeaderUnit unit(Mirror mirror) {
    SortedMap<String, String> packages = packages(mirror.element());
    String library = mirror.string("library");
    check.headers(mirror);
    check.defines(mirror);
    check.library(mirror, packages.keySet());
    return new HeaderUnit(
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
