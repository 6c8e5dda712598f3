package dev.autocfg.inspect.pkgconfig;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The questions to the real pkg-config that one shell asks, whose start costs more than theirs. */
final class ToolBatch {
  private static final String MARK = "\u0001";
  private static final int PIECE = 500;

  private final Path directory;
  private final Map<String, String> environment;
  private final List<List<String>> questions = new ArrayList<>();

  ToolBatch(Path directory, Map<String, String> environment) {
    this.directory = directory;
    this.environment = environment;
  }

  void add(List<String> arguments) {
    questions.add(arguments);
  }

  List<List<String>> questions() {
    return questions;
  }

  /** Returns the answers in the order of the questions. */
  List<PkgConfigTool.Result> run() throws IOException {
    List<PkgConfigTool.Result> results = new ArrayList<>();
    for (int from = 0; from < questions.size(); from += PIECE) {
      results.addAll(run(questions.subList(from, Math.min(from + PIECE, questions.size()))));
    }
    return results;
  }

  private List<PkgConfigTool.Result> run(List<List<String>> piece) throws IOException {
    StringBuilder script = new StringBuilder("exec 2>\"$1\"\n");
    for (List<String> question : piece) {
      // Among circles the tool may run for ever; a second of it ends with a status above 128.
      script.append("(ulimit -t 1; exec pkg-config");
      question.forEach(word -> script.append(" '").append(word.replace("'", "'\\''")).append("'"));
      script.append("); printf '" + MARK + "%s" + MARK + "' $?; printf '" + MARK + "' >&2\n");
    }
    Path file = Files.writeString(directory.resolve("questions.sh"), script);
    Path errors = directory.resolve("errors.txt");
    Tool.Run run = Tool.named("sh").run(environment, List.of(file.toString(), errors.toString()));
    List<String> out = split(run.output());
    List<String> err = split(new String(Files.readAllBytes(errors), UTF_8));
    List<PkgConfigTool.Result> results = new ArrayList<>();
    for (int i = 0; i < piece.size(); i++) {
      int status = Integer.parseInt(out.get(2 * i + 1));
      results.add(new PkgConfigTool.Result(status, out.get(2 * i), err.get(i)));
    }
    Files.delete(file);
    Files.delete(errors);
    return results;
  }

  private static List<String> split(String text) {
    return List.of(text.split(MARK, -1));
  }
}
