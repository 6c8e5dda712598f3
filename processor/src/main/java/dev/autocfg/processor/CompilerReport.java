package dev.autocfg.processor;

import dev.autocfg.State;
import dev.autocfg.inspect.query.CompilerQuery;
import dev.autocfg.processor.jdk.JdkProber;
import dev.autocfg.processor.read.ProbeRequest;
import dev.autocfg.processor.read.TypedProbe;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Tag;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reports compiler questions that are malformed, and those that could not be asked.
 *
 * @param isOurs returns which probes are left to this processor, so that none is reported by both
 */
record CompilerReport(Diagnostics diagnostics, Predicate<ProbeRequest> isOurs) {
  void report(
      Collection<TypedProbe<CompilerQuery>> probes,
      Map<ProbeRequest.Key, JdkProber.Answer> answers) {
    for (TypedProbe<CompilerQuery> probe : probes) {
      JdkProber.Answer answer = answers.get(probe.request().key());
      if (isOurs.test(probe.request()) && !isFine(answer)) {
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

  private void report(TypedProbe<CompilerQuery> probe, JdkProber.Answer answer) {
    if (!answer.mistake().isEmpty()) {
      diagnostics.report(
          Tag.BadSnippet,
          probe.request().position(),
          "The snippet does not parse: "
              + answer.mistake()
              + ".\n  next: fix it, or set syntaxSince to the release that introduced this"
              + " syntax.");
      return;
    }
    diagnostics.report(
        answer.isBroken() ? Tag.BrokenCompiler : Tag.NotAsked,
        probe.request().position(),
        probe.query().words() + " " + answer.fact().reason() + ".");
  }
}
