package dev.autocfg.processor.account;

import dev.autocfg.inspect.query.Query;
import dev.autocfg.internal.Policy;
import dev.autocfg.processor.jdk.TargetRelease;
import dev.autocfg.processor.option.Options;
import dev.autocfg.processor.plan.CandidatePlan;
import dev.autocfg.processor.plan.ChoicePlan;
import dev.autocfg.processor.plan.Facts;
import dev.autocfg.processor.plan.NativePlan;
import dev.autocfg.processor.request.ProbeRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The account of one compilation, written while its phases run. */
public final class Accountant {
  private final Options options;
  private final Map<String, String> implementations = new TreeMap<>();
  private List<Account.ProbeEntry> questions = List.of();
  private List<Account.Native> natives = List.of();
  private List<Account.Choice> choices = List.of();
  private boolean complete;

  /** Begins an account. */
  public Accountant(Options options) {
    this.options = options;
  }

  /** Begins again: a round has brought new elements. */
  public void restart() {
    questions = List.of();
    natives = List.of();
    choices = List.of();
    complete = false;
  }

  /** Takes down the answers. */
  public void answered(
      Collection<ProbeRequest> probes, Facts facts, Function<ProbeRequest, Policy> policies) {
    List<Account.ProbeEntry> answered = new ArrayList<>();
    for (ProbeRequest probe : probes) {
      facts
          .of(probe)
          .ifPresent(
              fact ->
                  answered.add(
                      new Account.ProbeEntry(
                          fact, probe.element().toString(), policy(probe, policies))));
    }
    questions = answered;
  }

  private static Optional<Account.Setting> policy(
      ProbeRequest probe, Function<ProbeRequest, Policy> policies) {
    if (!probe.is(Query.Kind.LIBRARY)) {
      return Optional.empty();
    }
    Policy policy = policies.apply(probe);
    String value =
        policy.path().isEmpty() ? policy.mode().name().toLowerCase(Locale.ROOT) : policy.path();
    return Optional.of(new Account.Setting("policy", value, policy.origin()));
  }

  /** Takes down what became of an FFM implementation class. */
  public void ffm(NativePlan plan, String summary) {
    implementations.put(plan.request().name().key(""), summary);
  }

  /** Takes down the decisions; with them the account is complete. */
  public void decided(List<NativePlan> nativePlans, List<ChoicePlan> choicePlans) {
    natives = nativePlans.stream().map(this::entry).toList();
    choices = choicePlans.stream().map(Accountant::entry).toList();
    complete = true;
  }

  private Account.Native entry(NativePlan plan) {
    return new Account.Native(
        name(plan),
        plan.request().type().qualifiedName(),
        plan.library().name(),
        plan.checked(),
        implementations.getOrDefault(plan.request().name().key(""), ""));
  }

  private static String name(NativePlan plan) {
    return plan.request().name().qualified("Native");
  }

  private static Account.Choice entry(ChoicePlan plan) {
    return new Account.Choice(
        plan.name().qualified("Choice"),
        plan.contract().qualifiedName(),
        plan.candidates().stream().map(candidate -> entry(plan, candidate)).toList());
  }

  private static Account.Candidate entry(ChoicePlan plan, CandidatePlan candidate) {
    return new Account.Candidate(
        candidate.request().rank(),
        plan.nameOf(candidate),
        candidate.request().type().qualifiedName(),
        candidate.request().when(),
        candidate.condition().toString(),
        candidate.refusal());
  }

  /** Returns the account so far. */
  public Account account(TargetRelease target) {
    return new Account(complete, compiler(target), options.values(), questions, natives, choices);
  }

  private static List<Account.Setting> compiler(TargetRelease target) {
    String api = "read off the API";
    return List.of(
        new Account.Setting("release", target.api(), api),
        new Account.Setting("language", target.language(), "source level of the compilation"),
        new Account.Setting("bounded", target.bounded(), api),
        new Account.Setting(
            "preview", target.preview(), target.preview() ? "option --enable-preview" : "default"),
        new Account.Setting("jdk", Runtime.version().toString(), "the JVM that runs the compiler"));
  }
}
