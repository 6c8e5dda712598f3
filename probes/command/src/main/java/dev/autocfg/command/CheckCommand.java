package dev.autocfg.command;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.fact.FactJson;
import dev.autocfg.inspect.fact.Values;
import dev.autocfg.inspect.header.HeaderProbe;
import dev.autocfg.inspect.header.HeaderRequest;
import dev.autocfg.inspect.library.LibraryProbe;
import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.inspect.library.Machine;
import dev.autocfg.inspect.query.HeaderQuery;
import dev.autocfg.inspect.query.LibraryQuery;
import dev.autocfg.internal.Policy;
import dev.autocfg.internal.Version;
import dev.autocfg.language.text.JavaLiteral;
import dev.autocfg.language.text.Json;
import dev.autocfg.language.text.PlainText;
import dev.autocfg.probes.Scope;
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

/** The command that asks this machine what a build asked its own. */
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

  /**
   * A recorded fact, and the answer to its question here.
   *
   * @param record the name of the record's file
   */
  private record Line(String record, Fact recorded, Fact here) {
    /** Returns whether a version was known: a build without a source of it leaves it to the run. */
    private boolean isVersioned() {
      return recorded.values().library().version().isPresent();
    }

    /** Compares data, never words. */
    boolean isSame() {
      Values.Library one = recorded.values().library();
      Values.Library other = here.values().library();
      return recorded.state() == here.state()
          && one.soname().equals(other.soname())
          && (!isVersioned() || one.version().equals(other.version()))
          && (!recorded.present() || recorded.values().constant().equals(here.values().constant()));
    }

    /** Returns a fact in words: {@code PRESENT libz.so.1 1.3}. */
    private String words(Fact fact) {
      List<String> words = new ArrayList<>();
      words.add(fact.state().toString());
      Values.Library library = fact.values().library();
      if (!library.soname().isEmpty()) {
        words.add(library.soname());
      }
      if (isVersioned()) {
        library.version().map(Version::toString).ifPresent(words::add);
      }
      if (fact.present()) { // Else it is only the default value.
        fact.values().constant().map(JavaLiteral::expression).ifPresent(words::add);
      }
      return String.join(" ", words);
    }

    String text() {
      return recorded.name()
          + (isSame()
              ? ": same: " + words(here)
              : ": different: recorded " + words(recorded) + ", here " + words(here));
    }

    Map<String, Object> json() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("record", record);
      map.put("name", recorded.name());
      map.put("recorded", FactJson.published(recorded));
      map.put("here", FactJson.local(here));
      map.put("same", isSame());
      return map;
    }
  }

  @Override
  public Integer call() {
    Machine machine = where.machine();
    BuildRecords records = BuildRecords.of(place);
    List<Line> lines = new ArrayList<>();
    for (String record : records.all().keySet()) {
      lines.addAll(compare(record, records.facts(record), machine));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (common.json) {
      out.print(Json.write(json(lines)));
    } else {
      lines.forEach(line -> out.println(PlainText.of(line.text())));
    }
    return lines.stream().allMatch(Line::isSame) ? 0 : DIFFERENT;
  }

  private static Map<String, Object> json(List<Line> lines) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("schema", FactJson.SCHEMA);
    report.put("kind", "check");
    report.put("facts", lines.stream().map(Line::json).toList());
    return report;
  }

  private static List<Line> compare(String record, List<Fact> facts, Machine machine) {
    List<Fact> recorded = facts.stream().filter(f -> f.scope() == Scope.MACHINE).toList();
    Map<String, Fact> headers = headers(recorded, machine);
    List<Line> lines = new ArrayList<>();
    for (Fact fact : recorded) {
      Optional.ofNullable(headers.get(fact.name()))
          .or(() -> library(fact, machine))
          .ifPresent(here -> lines.add(new Line(record, fact, here)));
    }
    return lines;
  }

  /** Asks what C headers declare, all of one record together. */
  private static Map<String, Fact> headers(List<Fact> facts, Machine machine) {
    List<HeaderRequest> requests = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.query() instanceof HeaderQuery query) {
        requests.add(new HeaderRequest(fact.name(), query));
      }
    }
    return new HeaderProbe(machine, "").probe(requests);
  }

  private static Optional<Fact> library(Fact fact, Machine machine) {
    return fact.query() instanceof LibraryQuery query
        ? Optional.of(
            new LibraryProbe(machine)
                .probe(new LibraryRequest(fact.name(), query), Policy.parse("auto", "default")))
        : Optional.empty();
  }
}
