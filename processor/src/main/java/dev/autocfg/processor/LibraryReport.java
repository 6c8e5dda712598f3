package dev.autocfg.processor;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.inspect.library.Packages;
import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Policy;
import dev.autocfg.processor.plan.Facts;
import dev.autocfg.processor.read.ProbeRequest;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Tag;
import java.util.Collection;
import java.util.Optional;

/** Reports libraries that are not usable on the building machine. */
record LibraryReport(BuildPolicies policies, Diagnostics diagnostics, Optional<Platform> target) {
  void report(Collection<ProbeRequest> probes, Facts facts) {
    for (ProbeRequest probe : probes) {
      probe
          .library()
          .ifPresent(library -> facts.of(probe).ifPresent(fact -> report(probe, library, fact)));
    }
  }

  private void report(ProbeRequest probe, LibraryRequest library, Fact fact) {
    Policy policy = policies.of(probe.name(), probe.position());
    if (fact.present() || policy.mode() == Policy.Mode.OFF) {
      return;
    }
    String text = probe.name() + " is " + fact.state() + where() + fact.reason();
    String evidence =
        fact.evidence().isEmpty() ? "" : "\n  " + String.join("\n  ", fact.evidence());
    // Of a library that is there and does not fit, the same package would be installed again.
    Packages packages = fact.state() == State.UNUSABLE ? Packages.NONE : Packages.of(library);
    if (policy.mode() == Policy.Mode.REQUIRE) {
      diagnostics.report(
          Tag.MissingLibrary,
          probe.position(),
          text
              + ", and the build requires it ("
              + policy.origin()
              + ")."
              + evidence
              + "\n  next: install it"
              + inParentheses(packages)
              + ", give its file with -Aautocfg."
              + probe.name()
              + "=/path, or do not require it.");
    } else {
      diagnostics.report(
          Tag.LibraryNotFound,
          probe.position(),
          text
              + "."
              + evidence
              + "\n  It is looked for again at run time; nothing needs doing."
              + (packages.isEmpty() ? "" : " To have it here, install " + packages + "."));
    }
  }

  private String where() {
    return target.map(platform -> " for " + platform + ": ").orElse(" on this machine: ");
  }

  private static String inParentheses(Packages packages) {
    return packages.isEmpty() ? "" : " (" + packages + ")";
  }
}
