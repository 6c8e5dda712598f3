package dev.autocfg.command;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.header.HeaderProbe;
import dev.autocfg.inspect.header.HeaderQuestion;
import dev.autocfg.inspect.header.HeaderRequest;
import dev.autocfg.inspect.library.LibraryProbe;
import dev.autocfg.inspect.library.LibraryQuestion;
import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.inspect.library.Machine;
import dev.autocfg.internal.Policy;
import dev.autocfg.language.text.Json;
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
    Map<String, Fact> headers = headers(facts, machine);
    facts.forEach(
        (name, answer) -> {
          if (isOfMachine(answer)) {
            Map<?, ?> fact = (Map<?, ?>) answer;
            String probe = String.valueOf(name);
            Optional<String> here =
                Optional.ofNullable(headers.get(probe))
                    .map(header -> words(header.state(), header.values(), false))
                    .or(() -> library(probe, fact, machine));
            here.ifPresent(words -> lines.add(new Line(file, probe, recorded(fact), words)));
          }
        });
  }

  private static boolean isOfMachine(Object answer) {
    return answer instanceof Map<?, ?> fact && "MACHINE".equals(fact.get("scope"));
  }

  /** Asks what C headers declare, all of one record together. */
  private static Map<String, Fact> headers(Map<?, ?> facts, Machine machine) {
    List<HeaderRequest> requests = new ArrayList<>();
    facts.forEach(
        (name, answer) -> {
          if (isOfMachine(answer)) {
            String question = String.valueOf(((Map<?, ?>) answer).get("question"));
            HeaderQuestion.parse(String.valueOf(name), question).ifPresent(requests::add);
          }
        });
    return new HeaderProbe(machine, "").probe(requests);
  }

  private static Optional<String> library(String name, Map<?, ?> fact, Machine machine) {
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
    List<String> keys = new ArrayList<>(List.of("soname"));
    if (versioned) {
      keys.add("version");
    }
    if ("PRESENT".equals(words.toString())) {
      keys.add(Fact.CONSTANT_VALUE); // Else it is only what stands in.
    }
    for (String key : keys) {
      if (values.get(key) != null) {
        words.append(' ').append(values.get(key));
      }
    }
    return words.toString();
  }
}
