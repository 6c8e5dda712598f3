package dev.autocfg.processor;

import dev.autocfg.inspect.query.Query;
import dev.autocfg.processor.account.Accountant;
import dev.autocfg.processor.account.ReportFile;
import dev.autocfg.processor.option.OptionCheck;
import dev.autocfg.processor.read.AnnotatedElements;
import dev.autocfg.processor.read.ProbeReader;
import dev.autocfg.processor.read.ProbeRequest;
import dev.autocfg.processor.report.Diagnostics;
import java.util.List;

/**
 * Does what is done once in a compilation, by whichever processor is responsible, when every
 * element was seen: tells of options without effect, and writes the report.
 */
record LastRound(Session session) {
  void finish(AnnotatedElements annotated, Accountant accountant) {
    Diagnostics diagnostics = session.diagnostics();
    new OptionCheck(session.options(), diagnostics).check(libraries(annotated));
    session
        .options()
        .report()
        .ifPresent(
            name -> new ReportFile(name, diagnostics).write(accountant.account(session.target())));
    diagnostics.gate();
  }

  private List<String> libraries(AnnotatedElements annotated) {
    Diagnostics reported = Diagnostics.silent();
    return new ProbeReader(session.elements(), reported, reported)
        .probes(annotated).stream()
            .filter(probe -> probe.is(Query.Kind.LIBRARY))
            .map(ProbeRequest::name)
            .toList();
  }
}
