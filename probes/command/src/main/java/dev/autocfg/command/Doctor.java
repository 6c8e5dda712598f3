package dev.autocfg.command;

import dev.autocfg.inspect.fact.Fact;
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

/** Examines one machine. */
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
    Surroundings surroundings = Surroundings.of(machine, libraries);
    List<Fact> facts = libraries.stream().map(this::probe).toList();
    if (json) {
      out.print(Json.write(json(surroundings, facts)));
    } else {
      DoctorText.print(surroundings, facts, out, Terminal.hasColors());
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
          Quote.of(name) + " is no name of a library.",
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

  /** A build without options decides the same. */
  private static Policy policy(String library) {
    try {
      Policy auto = Policy.parse("auto", "default");
      return Policy.buildTime(library, option -> null, System::getenv, auto);
    } catch (IllegalArgumentException e) {
      throw Failure.usage(e.getMessage() + ".", "correct the variable, or unset it");
    }
  }

  private static Map<String, Object> json(Surroundings surroundings, List<Fact> facts) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("schema", 1);
    report.put("kind", "doctor");
    report.put("jdk", surroundings.jdk());
    report.put("platform", surroundings.platform());
    report.put("compilers", surroundings.compilers());
    report.put("variables", surroundings.variables());
    report.put("libraries", facts.stream().map(FactJson::of).toList());
    report.put("next", facts.stream().map(Advice::of).toList());
    return report;
  }
}
