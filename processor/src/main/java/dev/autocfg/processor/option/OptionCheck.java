package dev.autocfg.processor.option;

import dev.autocfg.language.text.Nearest;
import dev.autocfg.language.text.Quote;
import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

/** The reports about options that have no effect. */
public final class OptionCheck {
  private final Options options;
  private final Reports reports = new Reports();

  private OptionCheck(Options options) {
    this.options = options;
  }

  /**
   * Returns the reports.
   *
   * @param libraries the names of all libraries of the compilation
   */
  public static Reports check(Options options, Collection<String> libraries) {
    OptionCheck check = new OptionCheck(options);
    check.all(libraries);
    return check.reports;
  }

  private void all(Collection<String> libraries) {
    SortedSet<String> known = Options.known(libraries);
    for (String name : options.values().keySet()) {
      if (!known.contains(name)) {
        unknown(name, known, libraries);
      }
    }
    if (!List.of("auto", "require", "off").contains(options.headers())) {
      reports.add(
          Tag.BadOption,
          Position.NOWHERE,
          "The option \"-Aautocfg.headers="
              + options.headers()
              + "\" has no effect: it is auto, require or off.");
    }
    for (String fault : options.severities().faults()) {
      reports.add(Tag.BadOption, Position.NOWHERE, fault);
    }
  }

  private void unknown(String name, SortedSet<String> known, Collection<String> libraries) {
    String hint =
        Nearest.to(name.substring(Options.PREFIX.length()), withoutPrefix(known))
            .map(near -> Nearest.hint("-A" + Options.PREFIX + near))
            .orElse("");
    reports.add(
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
