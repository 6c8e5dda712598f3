package dev.autocfg.probes.command;

import dev.autocfg.internal.Policy;
import dev.autocfg.probes.fact.Fact;
import dev.autocfg.probes.library.LibraryProbe;
import dev.autocfg.probes.library.LibraryRequest;
import dev.autocfg.probes.library.Machine;
import dev.autocfg.probes.text.Json;
import dev.autocfg.probes.text.Quote;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a build would see here, and why. */
@Command(
    name = "doctor",
    description = "Shows what a build would see here, and why. Exit code 1: a library is missing.")
final class DoctorCommand implements Callable<Integer> {
  private static final int LONGEST = 64;

  @Mixin private CommonOptions common;
  @Mixin private MachineOptions where;

  @Option(
      names = "--symbol",
      paramLabel = "NAME",
      description = "A symbol that each library must export; repeatable.")
  private List<String> symbols = new ArrayList<>();

  @Parameters(
      arity = "0..*",
      paramLabel = "LIB",
      description = "sodium, crypto, ssl, git2, ssh2, z, or any other without lib and ending.")
  private List<String> libraries = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    libraries.forEach(DoctorCommand::check);
    Machine machine = where.machine();
    Surroundings surroundings = Surroundings.of(machine, libraries.isEmpty());
    List<Fact> facts = libraries.stream().map(name -> probe(name, machine)).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (common.json) {
      out.print(Json.write(json(surroundings, facts)));
    } else {
      DoctorText.print(surroundings, facts, out, spec.commandLine().getColorScheme());
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

  private Fact probe(String name, Machine machine) {
    LibraryRequest request =
        KnownLibrary.of(name)
            .map(known -> known.request(name, symbols))
            .orElseGet(() -> OtherLibrary.request(name, symbols, machine));
    Policy auto = Policy.parse("auto", "default");
    return new LibraryProbe(machine).probe(request, auto);
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
