package dev.autocfg.processor.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rows of the table {@code differential/questions.txt}. */
final class ProbeCases {
  private ProbeCases() {}

  static List<ProbeCase> all() {
    List<ProbeCase> questions = new ArrayList<>();
    try {
      for (String line :
          Files.readAllLines(Path.of("src/test/resources/differential/questions.txt"))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          questions.add(row(questions.size() + 1, line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return questions;
  }

  /** Reads {@code kind@since ## asked ## use}; a ⏎ is a line break. */
  private static ProbeCase row(int id, String line) {
    String[] cells = line.split("\\s+##\\s+", -1);
    if (cells.length < 2 || cells.length > 3) {
      throw new IllegalArgumentException("no row: " + line);
    }
    String[] kind = cells[0].strip().split("@", -1);
    return new ProbeCase(
        id,
        ProbeCase.Kind.valueOf(kind[0].toUpperCase(Locale.ROOT)),
        kind.length == 1 ? 0 : Integer.parseInt(kind[1]),
        cells[1].strip().replace('⏎', '\n'),
        cells.length == 2 ? "" : cells[2].strip().replace('⏎', '\n'));
  }
}
