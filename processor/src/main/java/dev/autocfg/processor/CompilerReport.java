package dev.autocfg.processor;

import dev.autocfg.State;
import dev.autocfg.processor.jdk.JdkProber;
import dev.autocfg.processor.read.ProbeRequest;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Tag;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells the builder of questions that are none and of those that could not be asked.
 *
 * @param isOurs says which probes are left to this processor, so that none is reported by both
 */
record CompilerReport(Diagnostics diagnostics, Predicate<ProbeRequest> isOurs) {
  void report(Collection<ProbeRequest.OfCompiler> probes, Map<String, JdkProber.Answer> answers) {
    for (ProbeRequest.OfCompiler probe : probes) {
      JdkProber.Answer answer = answers.get(probe.name());
      if (isOurs.test(probe) && !isFine(answer)) {
        report(probe, answer);
        if (answer.isBroken()) {
          return; // The same is true of all others.
        }
      }
    }
  }

  private static boolean isFine(JdkProber.Answer answer) {
    return answer.mistake().isEmpty() && answer.fact().state() != State.UNKNOWN;
  }

  private void report(ProbeRequest.OfCompiler probe, JdkProber.Answer answer) {
    if (!answer.mistake().isEmpty()) {
      diagnostics.report(
          Tag.BadSnippet,
          probe.position(),
          "The snippet is no Java that this compiler knows: "
              + answer.mistake()
              + ".\n  next: mend it; if it is syntax of a later release, say of which with"
              + " syntaxSince.");
      return;
    }
    diagnostics.report(
        answer.isBroken() ? Tag.BrokenCompiler : Tag.NotAsked,
        probe.position(),
        probe.words() + "? " + answer.fact().reason() + ".");
  }
}
