package dev.autocfg.command;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.language.text.PlainText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** The text form of an examination, for people. */
final class DoctorText {
  private final PrintWriter out;
  private final boolean colors;

  private DoctorText(PrintWriter out, boolean colors) {
    this.out = out;
    this.colors = colors;
  }

  static void print(
      SearchEnvironment environment, List<Fact> facts, PrintWriter out, boolean colors) {
    DoctorText text = new DoctorText(out, colors);
    text.line("JDK", environment.jdk() + ", for " + environment.platform());
    environment.compilers().forEach(text::line);
    for (Map.Entry<String, String> variable : environment.variables().entrySet()) {
      text.line("set", variable.getKey() + "=" + variable.getValue());
    }
    facts.forEach(text::fact);
    if (facts.isEmpty()) {
      out.println("next: name a library, such as: doctor sodium");
    }
    facts.forEach(fact -> out.println("next: " + Advice.of(fact)));
  }

  private void line(String name, String value) {
    out.println(name + ": " + PlainText.of(value));
  }

  private void fact(Fact fact) {
    String state = fact.state().toString();
    String color = fact.present() ? "\u001b[32m" : "\u001b[31m";
    out.println(
        fact.name()
            + ": "
            + (colors ? color + state + "\u001b[0m" : state)
            + ": "
            + PlainText.of(fact.reason()));
    fact.evidence().forEach(line -> out.println("  saw: " + PlainText.of(line)));
  }
}
