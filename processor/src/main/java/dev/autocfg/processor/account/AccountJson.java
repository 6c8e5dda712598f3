package dev.autocfg.processor.account;

import dev.autocfg.inspect.fact.FactJson;
import dev.autocfg.language.text.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON form of an account; docs/report.md says what each field is. */
final class AccountJson {
  private AccountJson() {}

  static String write(Account account) {
    Map<String, Object> compiler = new LinkedHashMap<>();
    account.compiler().forEach(setting -> compiler.put(setting.name(), setting(setting)));
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("schema", FactJson.SCHEMA);
    report.put("kind", "report");
    report.put("complete", account.complete());
    report.put("compiler", compiler);
    report.put("options", account.options());
    report.put("facts", account.questions().stream().map(AccountJson::question).toList());
    report.put("natives", account.natives().stream().map(AccountJson::binding).toList());
    report.put("choices", account.choices().stream().map(AccountJson::choice).toList());
    return Json.write(report);
  }

  private static Map<String, Object> setting(Account.Setting setting) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("value", setting.value());
    entry.put("origin", setting.origin());
    return entry;
  }

  private static Map<String, Object> question(Account.ProbeEntry question) {
    Map<String, Object> entry = FactJson.local(question.fact());
    entry.put("element", question.element());
    question.policy().ifPresent(policy -> entry.put("policy", setting(policy)));
    return entry;
  }

  private static Map<String, Object> binding(Account.Native binding) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("class", binding.type());
    entry.put("interface", binding.contract());
    entry.put("library", binding.library());
    entry.put("prototypes", binding.prototypes());
    entry.put("ffm", binding.ffm());
    return entry;
  }

  private static Map<String, Object> choice(Account.Choice choice) {
    List<Map<String, Object>> candidates =
        choice.candidates().stream().map(AccountJson::candidate).toList();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("class", choice.type());
    entry.put("contract", choice.contract());
    entry.put("candidates", candidates);
    return entry;
  }

  private static Map<String, Object> candidate(Account.Candidate candidate) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("rank", candidate.rank());
    entry.put("name", candidate.name());
    entry.put("class", candidate.type());
    entry.put("when", candidate.when());
    entry.put("left", candidate.left());
    entry.put("refusal", candidate.refusal());
    return entry;
  }
}
