package dev.autocfg.processor.option;

import dev.autocfg.language.text.Nearest;
import dev.autocfg.language.text.Quote;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Tag;
import java.util.Collection;
import java.util.SortedSet;

/** Tells the builder of options that have no effect. */
public record OptionCheck(Options options, Diagnostics diagnostics) {
  /**
   * Reports them.
   *
   * @param libraries the names of all libraries of the compilation
   */
  public void check(Collection<String> libraries) {
    SortedSet<String> known = Options.known(libraries);
    for (String name : options.values().keySet()) {
      if (!known.contains(name)) {
        unknown(name, known, libraries);
      }
    }
    for (String fault : options.severities().faults()) {
      diagnostics.report(Tag.BadOption, Position.NOWHERE, fault);
    }
  }

  private void unknown(String name, SortedSet<String> known, Collection<String> libraries) {
    String hint =
        Nearest.to(name.substring(Options.PREFIX.length()), withoutPrefix(known))
            .map(near -> Nearest.hint("-A" + Options.PREFIX + near))
            .orElse("");
    diagnostics.report(
        Tag.UnknownOption,
        Position.NOWHERE,
        "The option "
            + Quote.of("-A" + name)
            + " has no effect: Autocfg has no such option, and no @ProbeLibrary of this compilation"
            + " has that name"
            + hint
            + ".\n  known: "
            + Options.listed(libraries));
  }

  private static Collection<String> withoutPrefix(SortedSet<String> known) {
    return known.stream().map(name -> name.substring(Options.PREFIX.length())).toList();
  }
}
