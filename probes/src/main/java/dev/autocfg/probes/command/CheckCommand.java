package dev.autocfg.probes.command;

import dev.autocfg.internal.Policy;
import dev.autocfg.probes.fact.Fact;
import dev.autocfg.probes.library.LibraryProbe;
import dev.autocfg.probes.library.LibraryQuestion;
import dev.autocfg.probes.library.LibraryRequest;
import dev.autocfg.probes.library.Machine;
import dev.autocfg.probes.text.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks this machine what a build asked its own. */
@Command(
    name = "check",
    description = "Compares what a build recorded with this machine. Exit code 3: they differ.")
final class CheckCommand implements Callable<Integer> {
  private static final int DIFFERENT = 3;

  @Mixin private CommonOptions common;
  @Mixin private MachineOptions where;

  @Parameters(paramLabel = "JAR|DIR", description = "What was built.")
  private Path place;

  @Spec private CommandSpec spec;

  private record Line(String record, String name, String recorded, String here) {
    boolean isSame() {
      return recorded.equals(here);
    }

    Map<String, Object> json() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("record", record);
      map.put("name", name);
      map.put("recorded", recorded);
      map.put("here", here);
      map.put("same", isSame());
      return map;
    }
  }

  @Override
  public Integer call() {
    Machine machine = where.machine();
    List<Line> lines = new ArrayList<>();
    Records.of(place).forEach((name, record) -> compare(name, record, machine, lines));
    PrintWriter out = spec.commandLine().getOut();
    if (common.json) {
      out.print(Json.write(lines.stream().map(Line::json).toList()));
    } else {
      lines.forEach(line -> out.println(Printable.of(text(line))));
    }
    return lines.stream().allMatch(Line::isSame) ? 0 : DIFFERENT;
  }

  private static String text(Line line) {
    return line.name()
        + (line.isSame()
            ? ": same: " + line.here()
            : ": different: recorded " + line.recorded() + ", here " + line.here());
  }

  private static void compare(String file, Map<?, ?> record, Machine machine, List<Line> lines) {
    if (!(record.get("facts") instanceof Map<?, ?> facts)) {
      return;
    }
    facts.forEach(
        (name, answer) -> {
          if (answer instanceof Map<?, ?> fact && "MACHINE".equals(fact.get("scope"))) {
            ask(String.valueOf(name), fact, machine)
                .ifPresent(
                    here -> lines.add(new Line(file, String.valueOf(name), recorded(fact), here)));
          }
        });
  }

  private static Optional<String> ask(String name, Map<?, ?> fact, Machine machine) {
    Optional<LibraryRequest> request =
        LibraryQuestion.parse(name, String.valueOf(fact.get("question")));
    return request.map(
        asked -> {
          Fact here = new LibraryProbe(machine).probe(asked, Policy.parse("auto", "default"));
          return words(here.state(), here.values(), isVersioned(fact));
        });
  }

  private static String recorded(Map<?, ?> fact) {
    return words(fact.get("state"), values(fact), isVersioned(fact));
  }

  private static Map<?, ?> values(Map<?, ?> fact) {
    return fact.get("values") instanceof Map<?, ?> values ? values : Map.of();
  }

  /** A build without a .pc file knows no version, and left it to run time. */
  private static boolean isVersioned(Map<?, ?> fact) {
    return values(fact).get("version") != null;
  }

  private static String words(Object state, Map<?, ?> values, boolean versioned) {
    StringBuilder words = new StringBuilder(String.valueOf(state));
    for (String key : versioned ? List.of("soname", "version") : List.of("soname")) {
      if (values.get(key) != null) {
        words.append(' ').append(values.get(key));
      }
    }
    return words.toString();
  }
}
