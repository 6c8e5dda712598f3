package dev.autocfg.processor.ask;

import dev.autocfg.inspect.header.PrototypeProbe;
import dev.autocfg.inspect.header.PrototypeProbe.Outcome;
import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.inspect.library.Machine;
import dev.autocfg.inspect.query.HeaderUnit;
import dev.autocfg.language.c.CPrototype;
import dev.autocfg.processor.option.Options;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The comparison of prototypes with headers, each once in a compilation. */
public final class PrototypeProber {
  private final PrototypeProbe probe;
  private final Map<Asked, Outcome> known = new HashMap<>();

  /** What was compared with what. */
  private record Asked(HeaderUnit unit, List<CPrototype> prototypes) {}

  PrototypeProber(Machine machine, Options options) {
    this.probe = new PrototypeProbe(machine, options.compiler());
  }

  /**
   * Compares prototypes.
   *
   * @param headers the headers to include, in order; at least one
   * @param defines the macros to define first
   * @param library the library that knows where its headers are
   */
  public Outcome compare(
      List<String> headers,
      List<String> defines,
      LibraryRequest library,
      List<CPrototype> prototypes) {
    HeaderUnit unit = new HeaderUnit(headers, defines, library.name(), library.pkgConfig());
    return known.computeIfAbsent(
        new Asked(unit, prototypes), asked -> probe.compare(asked.unit(), asked.prototypes()));
  }
}
