package dev.autocfg.command;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.fact.FactJson;
import dev.autocfg.inspect.library.LibraryProbe;
import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.inspect.library.Machine;
import dev.autocfg.internal.Policy;
import dev.autocfg.language.text.Json;
import dev.autocfg.language.text.Quote;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An examination of one machine: what a search depends on, and the libraries asked for. */
final class Doctor {
  private static final int LONGEST = 64;

  private final Machine machine;
  private final List<String> symbols;

  Doctor(Machine machine, List<String> symbols) {
    this.machine = machine;
    this.symbols = List.copyOf(symbols);
  }

  /** Prints what was found; returns 0 if every library is usable, else 1. */
  int examine(List<String> libraries, boolean json, PrintWriter out) {
    libraries.forEach(Doctor::check);
    SearchEnvironment environment = SearchEnvironment.of(machine, libraries);
    List<Fact> facts = libraries.stream().map(this::probe).toList();
    if (json) {
      out.print(Json.write(json(environment, facts)));
    } else {
      DoctorText.print(environment, facts, out, Terminal.hasColors());
    }
    return facts.stream().allMatch(Fact::present) ? 0 : 1;
  }

  private static void check(String name) {
    boolean good = !name.isEmpty() && name.length() <= LONGEST;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      good &= Character.isLetterOrDigit(c) || "._+-".indexOf(c) >= 0;
    }
    if (!good) {
      throw Failure.usage(
          Quote.of(name) + " is not the name of a library.",
          "leave lib and the ending out: for libsodium.so.23 say sodium");
    }
  }

  private Fact probe(String name) {
    LibraryRequest request =
        KnownLibrary.of(name)
            .map(known -> known.request(name, symbols))
            .orElseGet(() -> OtherLibrary.request(name, symbols, machine));
    return new LibraryProbe(machine).probe(request, policy(name));
  }

  /** Returns the policy that a build without options has. */
  private static Policy policy(String library) {
    try {
      Policy auto = Policy.parse("auto", "default");
      return Policy.buildTime(library, option -> null, System::getenv, auto);
    } catch (IllegalArgumentException e) {
      throw Failure.usage(e.getMessage() + ".", "correct the variable, or unset it");
    }
  }

  private static Map<String, Object> json(SearchEnvironment environment, List<Fact> facts) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("schema", FactJson.SCHEMA);
    report.put("kind", "doctor");
    report.put("jdk", environment.jdk());
    report.put("platform", environment.platform());
    report.put("compilers", environment.compilers());
    report.put("variables", environment.variables());
    report.put("libraries", facts.stream().map(FactJson::local).toList());
    report.put("next", facts.stream().map(Advice::of).toList());
    return report;
  }
}
