package dev.autocfg.command;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.language.text.Json;
import dev.autocfg.language.text.PlainText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The {@code explain} command, which prints what a build recorded. */
@Command(name = "explain", description = "Prints what a build recorded in a jar or directory.")
final class ExplainCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "JAR|DIR", description = "What was built.")
  private Path place;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    BuildRecords records = BuildRecords.of(place);
    PrintWriter out = spec.commandLine().getOut();
    if (common.json) {
      out.print(Json.write(records.all()));
    } else {
      records.all().forEach((name, record) -> print(name, record, records.facts(name), out));
    }
    return 0;
  }

  private static void print(String name, Map<?, ?> record, List<Fact> facts, PrintWriter out) {
    line(out, "", name.substring(0, name.length() - ".json".length()), record.get("kind"));
    for (Map.Entry<?, ?> entry : record.entrySet()) {
      Object value = entry.getValue();
      if (entry.getKey().equals("facts")) {
        facts.forEach(fact -> fact(out, fact));
      } else if (value instanceof List<?> list) {
        list.forEach(item -> line(out, "  ", entry.getKey(), item));
      } else if (!List.of("schema", "kind", "class").contains(entry.getKey())) {
        line(out, "  ", entry.getKey(), value);
      }
    }
  }

  private static void fact(PrintWriter out, Fact fact) {
    line(out, "  ", fact.name(), fact.state() + ": " + fact.reason());
    line(out, "    ", "asked", fact.query().words());
    fact.values().texts().forEach((key, value) -> line(out, "    ", key, value));
  }

  private static void line(PrintWriter out, String indent, Object name, Object value) {
    String text = value instanceof Map<?, ?> map ? words(map) : String.valueOf(value);
    out.println(indent + PlainText.of(name + ": " + text));
  }

  private static String words(Map<?, ?> map) {
    StringBuilder words = new StringBuilder();
    map.forEach(
        (key, value) -> {
          if (!String.valueOf(value).isEmpty()) {
            words.append(words.length() == 0 ? "" : ", ").append(key).append(' ').append(value);
          }
        });
    return words.toString();
  }
}
