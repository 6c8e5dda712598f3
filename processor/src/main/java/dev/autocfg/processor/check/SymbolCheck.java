package dev.autocfg.processor.check;

import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.inspect.library.ReadLibrary;
import dev.autocfg.language.text.Nearest;
import dev.autocfg.processor.binding.FunctionPlan;
import dev.autocfg.processor.plan.NativePlan;
import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.NativeRequest;
import dev.autocfg.processor.request.ProbeRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The reports about names that the library of the building machine does not export: a warning where
 * it exports one that is nearly the same, else a note, since a newer library may have it.
 */
public final class SymbolCheck {
  private final Function<String, Optional<ReadLibrary>> libraries;
  private final Reports reports = new Reports();

  /** A name that has to be exported, and where it is written. */
  private record Wanted(String name, Position position) {}

  private SymbolCheck(Function<String, Optional<ReadLibrary>> libraries) {
    this.libraries = libraries;
  }

  /**
   * Returns the reports.
   *
   * @param libraries the library that was read for a probe's name
   */
  public static Reports check(
      Collection<ProbeRequest> probes,
      Collection<NativePlan> natives,
      Function<String, Optional<ReadLibrary>> libraries) {
    SymbolCheck check = new SymbolCheck(libraries);
    for (ProbeRequest probe : probes) {
      probe.library().ifPresent(library -> check.probe(probe, library));
    }
    natives.forEach(check::binding);
    return check.reports;
  }

  private void probe(ProbeRequest probe, LibraryRequest library) {
    List<Wanted> wanted = new ArrayList<>();
    for (String symbol : library.symbols()) {
      wanted.add(new Wanted(symbol, probe.at("symbols")));
    }
    if (!library.versionFunction().isEmpty()) {
      wanted.add(new Wanted(library.versionFunction(), probe.at("versionFunction")));
    }
    report(probe.name(), wanted, "The library is refused");
  }

  private void binding(NativePlan plan) {
    List<Wanted> wanted = new ArrayList<>();
    for (int i = 0; i < plan.functions().size(); i++) {
      FunctionPlan function = plan.functions().get(i);
      NativeRequest.Function written = plan.request().functions().get(i);
      wanted.add(new Wanted(function.prototype().name(), written.position()));
    }
    String refusal = plan.request().name().with("Native") + " refuses the library";
    report(plan.request().library(), wanted, refusal);
  }

  private void report(String probe, List<Wanted> wanted, String refusal) {
    Optional<ReadLibrary> library = libraries.apply(probe);
    if (library.isEmpty()) {
      return;
    }
    Set<String> names = new LinkedHashSet<>();
    wanted.forEach(each -> names.add(each.name()));
    for (ReadLibrary.Missing missing : library.get().missing(names)) {
      wanted.stream()
          .filter(each -> each.name().equals(missing.name()))
          .forEach(each -> report(library.get(), missing, each.position(), refusal));
    }
  }

  private void report(
      ReadLibrary library, ReadLibrary.Missing missing, Position position, String refusal) {
    String text =
        library.name()
            + " does not export "
            + missing.name()
            + missing.near().map(Nearest::hint).orElse("")
            + ".\n  ";
    boolean isSlip =
        missing.near().filter(near -> Nearest.isSlip(missing.name(), near)).isPresent();
    if (isSlip) {
      reports.warn(
          Tag.MissingSymbol,
          position,
          text + "next: correct the name. " + refusal + " at run time where it is not exported.");
    } else {
      reports.add(
          Tag.MissingSymbol,
          position,
          text
              + refusal
              + " at run time where it is not exported; a newer one may have it, and then nothing"
              + " needs doing.");
    }
  }
}
