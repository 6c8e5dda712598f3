package dev.autocfg.processor.account;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.probes.Scope;

/** An account as text for people, in the words of {@code explain()}. */
final class AccountText {
  private final StringBuilder text = new StringBuilder();

  private AccountText() {}

  static String write(Account account) {
    AccountText out = new AccountText();
    out.line("Autocfg report" + (account.complete() ? "" : ", incomplete: the build has errors"));
    out.compiler(account);
    out.line("Facts");
    account.questions().forEach(out::question);
    out.line("Native interfaces");
    account.natives().forEach(out::binding);
    out.line("Choices");
    account.choices().forEach(out::choice);
    return out.text.toString();
  }

  private void line(String line) {
    // A reason or a piece of evidence may have several lines; they stay below the first.
    int indent = line.length() - line.stripLeading().length();
    text.append(line.stripTrailing().replace("\n", "\n" + " ".repeat(indent + 4))).append('\n');
  }

  private void compiler(Account account) {
    line("Compiler");
    for (Account.Setting setting : account.compiler()) {
      line("  " + setting.name() + ": " + setting.value() + " (" + setting.origin() + ")");
    }
    line("Options");
    account.options().forEach((name, value) -> line("  -A" + name + "=" + value));
  }

  private void question(Account.ProbeEntry question) {
    Fact fact = question.fact();
    line("  " + fact.name() + ": " + fact.state() + ": " + fact.reason());
    line("    question: " + fact.query().words());
    line("    asked by: " + question.element());
    line("    true of: " + (fact.scope() == Scope.TARGET ? "the target" : "this machine"));
    question
        .policy()
        .ifPresent(policy -> line("    policy: " + policy.value() + " (" + policy.origin() + ")"));
    fact.values().texts().forEach((key, value) -> line("    " + key + ": " + value));
    fact.evidence().forEach(evidence -> line("    evidence: " + evidence));
  }

  private void binding(Account.Native binding) {
    line("  " + binding.type() + ": FFM implementation " + binding.ffm());
    line("    interface: " + binding.contract());
    line("    library: " + binding.library());
    line("    prototypes: " + binding.prototypes());
  }

  private void choice(Account.Choice choice) {
    line("  " + choice.contract());
    for (Account.Candidate candidate : choice.candidates()) {
      line("    " + candidate.rank() + ". " + candidate.name() + ": " + verdict(candidate));
    }
  }

  private static String verdict(Account.Candidate candidate) {
    if (!candidate.refusal().isEmpty()) {
      return "refused: decided by the build: " + candidate.refusal();
    }
    return "asked at run time: "
        + (candidate.left().equals("true") ? "no condition" : candidate.left());
  }
}
