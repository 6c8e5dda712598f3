package dev.autocfg.processor.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The questions as probes, and the answers read from what the processor wrote. */
final class Probes {
  private static final int EACH = 40;
  private static final Pattern ANSWER =
      Pattern.compile(
          "\"q(\\d+)\": \\{\\s*\"question\": \"(?:[^\"\\\\]|\\\\.)*\",\\s*\"scope\":"
              + " \"TARGET\",\\s*\"state\": \"(\\w+)\",\\s*\"reason\": \"((?:[^\"\\\\]|\\\\.)*)\"");

  private Probes() {}

  /** An answer of the processor. */
  record Answer(String state, String reason) {
    boolean isYes() {
      return state.equals("PRESENT");
    }
  }

  /** Returns types that carry the probes. */
  static List<JavaFileObject> sources(List<ProbeCase> questions) {
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
        Matcher matcher = ANSWER.matcher(Files.readString(file));
        while (matcher.find()) {
          answers.put(
              Integer.valueOf(matcher.group(1)), new Answer(matcher.group(2), matcher.group(3)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answers;
  }
}
