package dev.autocfg.command;

import dev.autocfg.inspect.fact.Fact;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Prints what the doctor saw for people. */
final class DoctorText {
  private final PrintWriter out;
  private final boolean colors;

  private DoctorText(PrintWriter out, boolean colors) {
    this.out = out;
    this.colors = colors;
  }

  static void print(Surroundings surroundings, List<Fact> facts, PrintWriter out, boolean colors) {
    DoctorText text = new DoctorText(out, colors);
    text.line("JDK", surroundings.jdk() + ", for " + surroundings.platform());
    surroundings.compilers().forEach(text::line);
    for (Map.Entry<String, String> variable : surroundings.variables().entrySet()) {
      text.line("set", variable.getKey() + "=" + variable.getValue());
    }
    facts.forEach(text::fact);
    if (facts.isEmpty()) {
      out.println("next: name a library, such as: doctor sodium");
    }
    facts.forEach(fact -> out.println("next: " + Advice.of(fact)));
  }

  private void line(String name, String value) {
    out.println(name + ": " + Printable.of(value));
  }

  private void fact(Fact fact) {
    String state = fact.state().toString();
    String color = fact.present() ? "\u001b[32m" : "\u001b[31m";
    out.println(
        fact.name()
            + ": "
            + (colors ? color + state + "\u001b[0m" : state)
            + ": "
            + Printable.of(fact.reason()));
    fact.evidence().forEach(line -> out.println("  saw: " + Printable.of(line)));
  }
}
