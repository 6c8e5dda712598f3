package dev.autocfg.processor.check;

import dev.autocfg.State;
import dev.autocfg.inspect.query.CompilerQuery;
import dev.autocfg.processor.jdk.JdkProber;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.ProbeRequest;
import dev.autocfg.processor.request.TypedProbe;
import java.util.Collection;
import java.util.Map;

/** The reports about questions to the compiler that are malformed or could not be asked. */
public final class CompilerAnswerCheck {
  private final Reports reports = new Reports();

  private CompilerAnswerCheck() {}

  /** Returns the reports. */
  public static Reports check(
      Collection<TypedProbe<CompilerQuery>> probes,
      Map<ProbeRequest.Key, JdkProber.Answer> answers) {
    CompilerAnswerCheck check = new CompilerAnswerCheck();
    check.all(probes, answers);
    return check.reports;
  }

  private void all(
      Collection<TypedProbe<CompilerQuery>> probes,
      Map<ProbeRequest.Key, JdkProber.Answer> answers) {
    for (TypedProbe<CompilerQuery> probe : probes) {
      JdkProber.Answer answer = answers.get(probe.request().key());
      if (!isFine(answer)) {
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
      reports.add(
          Tag.BadSnippet,
          probe.request().position(),
          "The snippet does not parse: "
              + answer.mistake()
              + ".\n  next: fix it, or set syntaxSince to the release that introduced this"
              + " syntax.");
      return;
    }
    reports.add(
        answer.isBroken() ? Tag.BrokenCompiler : Tag.NotAsked,
        probe.request().position(),
        probe.query().words() + " " + answer.fact().reason() + ".");
  }
}
