package dev.autocfg.processor.ask;

import dev.autocfg.probes.Probe;
import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The probes on the processor path, found anew in each compilation.
 *
 * @param loader the processors' own class loader, which they share with what is beside them
 * @param position where a probe that cannot be created is reported
 */
record CustomProbes(ClassLoader loader, Reports reports, Position position) {
  /** Ends a search that fails again and again: a loader need not get past a broken one. */
  private static final int MOST = 1000;

  /** Returns the probes by kind. */
  SortedMap<String, List<Probe>> load() {
    SortedMap<String, List<Probe>> byKind = new TreeMap<>();
    Iterator<Probe> found = ServiceLoader.load(Probe.class, loader).iterator();
    for (int tries = 0; tries < MOST && next(found, byKind); tries++) {}
    return byKind;
  }

  /** Takes the next one; returns whether there may be more. */
  private boolean next(Iterator<Probe> found, SortedMap<String, List<Probe>> byKind) {
    try {
      if (!found.hasNext()) {
        return false;
      }
      Probe probe = found.next();
      String kind = kind(probe);
      if (!kind.isEmpty()) {
        byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(probe);
      }
    } catch (ServiceConfigurationError e) {
      failed(e); // The loader goes on after a broken one.
    }
    return true;
  }

  private String kind(Probe probe) {
    try {
      return Objects.requireNonNull(probe.kind(), "its kind is null");
    } catch (Exception | LinkageError e) {
      String name = probe.getClass().getName();
      reports.add(Tag.CustomProbeFailed, position, failed(name, e) + ".");
      return "";
    }
  }

  private void failed(ServiceConfigurationError error) {
    Throwable cause = error.getCause() == null ? error : error.getCause();
    reports.add(
        Tag.CustomProbeFailed,
        position,
        error.getMessage() + (cause == error ? "" : ": " + cause) + ".");
  }

  /** Returns that a probe threw, and what. */
  static String failed(String probe, Throwable thrown) {
    return "The probe " + probe + " failed: " + thrown;
  }
}
