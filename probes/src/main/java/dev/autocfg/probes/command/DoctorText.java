package dev.autocfg.probes.command;

import dev.autocfg.probes.fact.Fact;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help.ColorScheme;

/** Prints what the doctor saw for people. */
final class DoctorText {
  private final PrintWriter out;
  private final ColorScheme colors;

  private DoctorText(PrintWriter out, ColorScheme colors) {
    this.out = out;
    this.colors = colors;
  }

  static void print(
      Surroundings surroundings, List<Fact> facts, PrintWriter out, ColorScheme colors) {
    DoctorText text = new DoctorText(out, colors);
    text.line("JDK", surroundings.jdk() + ", " + surroundings.platform());
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
    String style = fact.present() ? "fg(green)" : "fg(red)";
    boolean on = colors.ansi().enabled();
    out.println(
        fact.name()
            + ": "
            + (on ? colors.ansi().string("@|" + style + " " + state + "|@") : state)
            + ": "
            + Printable.of(fact.reason()));
    fact.evidence().forEach(line -> out.println("  saw: " + Printable.of(line)));
  }
}
