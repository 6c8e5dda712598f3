package dev.autocfg.processor;

import dev.autocfg.probes.Scope;
import dev.autocfg.processor.jdk.TargetRelease;
import dev.autocfg.processor.read.ProbeRequest;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Tag;
import java.util.Collection;

/** Warns where the class files may run on a JDK older than the API they were compiled against. */
record TargetCheck(TargetRelease target, Diagnostics diagnostics) {
  void check(Collection<ProbeRequest> probes) {
    if (target.bounded() || target.language() >= target.api()) {
      return;
    }
    for (ProbeRequest probe : probes) {
      if (probe.query().scope() == Scope.TARGET) {
        diagnostics.report(
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
        return;
      }
    }
  }
}
