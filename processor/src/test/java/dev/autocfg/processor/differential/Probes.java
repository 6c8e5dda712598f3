package dev.autocfg.processor.differential;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.fact.FactJson;
import dev.autocfg.language.text.JsonException;
import dev.autocfg.language.text.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Frames questions as probes, and reads the answers from what the processor wrote. */
final class Probes {
  private static final int EACH = 40;

  private Probes() {}

  /** An answer of the processor. */
  record Answer(String state, String reason) {
    boolean isYes() {
      return state.equals("PRESENT");
    }
  }

  /** Returns types that carry the probes. */
  static List<JavaFileObject> sources(List<Question> questions) {
    List<JavaFileObject> sources = new ArrayList<>();
    for (int from = 0; from < questions.size(); from += EACH) {
      StringBuilder text = new StringBuilder("package t;\nimport dev.autocfg.*;\n@Autocfg\n");
      questions
          .subList(from, Math.min(questions.size(), from + EACH))
          .forEach(question -> text.append(question.annotation()));
      String name = "Asked" + from / EACH;
      text.append("interface ").append(name).append(" {}\n");
      sources.add(new TextSource("t/" + name + ".java", text.toString()));
    }
    return sources;
  }

  /** Reads the answers below an output directory, by the questions' numbers. */
  static Map<Integer, Answer> answers(Path output) {
    Map<Integer, Answer> answers = new TreeMap<>();
    try (Stream<Path> files = Files.list(output.resolve("META-INF/autocfg"))) {
      for (Path file : files.toList()) {
        Map<?, ?> record = (Map<?, ?>) JsonReader.read(Files.readString(file));
        for (Fact fact : FactJson.readAll(record.get("facts"))) {
          answers.put(
              Integer.valueOf(fact.name().substring(1)),
              new Answer(fact.state().name(), fact.reason()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JsonException e) {
      throw new AssertionError(e);
    }
    return answers;
  }
}
