package dev.autocfg.processor.sources;

import dev.autocfg.language.java.SourceHeader;
import dev.autocfg.processor.report.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A check for types declared in two conditional sources, or also in an ordinary source. */
record DuplicateCheck(Set<String> ordinary, SourceFaults faults) {
  void check(List<ConditionalSource> sources) {
    Map<String, String> places = new HashMap<>();
    for (ConditionalSource source : sources) {
      for (SourceHeader.DeclaredType type : source.header().types()) {
        String name = source.header().qualified(type.name());
        String place = source.file() + ":" + type.line();
        String earlier = places.putIfAbsent(name, place);
        if (earlier != null) {
          report(source, type, name, earlier);
        } else if (ordinary.contains(name)) {
          report(source, type, name, "an ordinary source of this compilation");
        }
      }
    }
  }

  private void report(
      ConditionalSource source, SourceHeader.DeclaredType type, String name, String elsewhere) {
    faults.report(
        Tag.DuplicateType,
        source.file(),
        type.line(),
        name
            + " is also declared in "
            + elsewhere
            + ".\n"
            + "  next: rename one of them; the directory of -Aautocfg.sources must not be a source"
            + " directory of the compiler.");
  }
}
