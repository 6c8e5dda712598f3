package dev.autocfg.processor.check;

import dev.autocfg.probes.Scope;
import dev.autocfg.processor.jdk.TargetRelease;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.ProbeRequest;
import java.util.Collection;

/** The warning that class files may run on a JDK older than the API they were compiled against. */
public record TargetCheck(TargetRelease target) {
  /** Returns the warning, at the first probe that the compilation answers. */
  public Reports check(Collection<ProbeRequest> probes) {
    Reports reports = new Reports();
    if (target.bounded() || target.language() >= target.api()) {
      return reports;
    }
    for (ProbeRequest probe : probes) {
      if (probe.query().scope() == Scope.TARGET) {
        reports.add(
            Tag.TargetMismatch,
            probe.position(),
            "The source level is "
                + target.language()
                + ", but the JDK API is that of "
                + target.api()
                + ", which is what "
                + probe.name()
                + " is answered by.\n  next: compile with --release "
                + target.language()
                + " instead of -source and -target.");
        return reports;
      }
    }
    return reports;
  }
}
