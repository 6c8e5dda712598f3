package dev.autocfg.processor.check;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.inspect.library.Packages;
import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Policy;
import dev.autocfg.processor.plan.Facts;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.ProbeRequest;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** The reports about libraries that are not usable on the building machine. */
public final class LibraryAnswerCheck {
  private final Reports reports = new Reports();
  private final Function<ProbeRequest, Policy> policies;
  private final Optional<Platform> target;

  private LibraryAnswerCheck(Function<ProbeRequest, Policy> policies, Optional<Platform> target) {
    this.policies = policies;
    this.target = target;
  }

  /**
   * Returns the reports.
   *
   * @param policies the builder's decision about each probe's library
   * @param target the platform that is built for, where the builder names one
   */
  public static Reports check(
      Collection<ProbeRequest> probes,
      Facts facts,
      Function<ProbeRequest, Policy> policies,
      Optional<Platform> target) {
    LibraryAnswerCheck check = new LibraryAnswerCheck(policies, target);
    check.all(probes, facts);
    return check.reports;
  }

  private void all(Collection<ProbeRequest> probes, Facts facts) {
    for (ProbeRequest probe : probes) {
      probe
          .library()
          .ifPresent(library -> facts.of(probe).ifPresent(fact -> report(probe, library, fact)));
    }
  }

  private void report(ProbeRequest probe, LibraryRequest library, Fact fact) {
    Policy policy = policies.apply(probe);
    if (fact.present() || policy.mode() == Policy.Mode.OFF) {
      return;
    }
    String text = probe.name() + " is " + fact.state() + where() + fact.reason();
    String evidence =
        fact.evidence().isEmpty() ? "" : "\n  " + String.join("\n  ", fact.evidence());
    // Of a library that is there and does not fit, the same package would be installed again.
    Packages packages = fact.state() == State.UNUSABLE ? Packages.NONE : Packages.of(library);
    if (policy.mode() == Policy.Mode.REQUIRE) {
      reports.add(
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
      reports.add(
          Tag.LibraryNotFound,
          probe.position(),
          text
              + "."
              + evidence
              + "\n  It is looked for again at run time"
              + (fact.state() == State.ABSENT ? "; nothing needs doing." : ".")
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
