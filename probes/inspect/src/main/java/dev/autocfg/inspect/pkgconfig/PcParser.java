package dev.autocfg.inspect.pkgconfig;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A parser for {@code .pc} files: {@code name=value} defines a variable, {@code Field: value} sets
 * a field, whose name is not case-sensitive; other lines are ignored. Names consist of letters,
 * digits, {@code _} and {@code .}, with a letter first. The last value of a field counts, except
 * for flags and requirements, which are concatenated; flags with an unterminated quote are ignored.
 */
final class PcParser {
  private final String path;
  private final PcText text;
  private final String sysroot;
  private final Map<String, String> fields = new TreeMap<>();
  private final PcFlags.Builder flags = new PcFlags.Builder();
  private final PcRequirements.Builder requirements = new PcRequirements.Builder();
  private final List<String> libs = new ArrayList<>();

  private PcParser(String path, PcSettings settings) {
    this.path = path;
    text = new PcText(PcFile.directoryOf(path), settings);
    sysroot = settings.sysrootInFront();
  }

  /**
   * Parses the text of a file.
   *
   * @param path the path of the file, with {@code /}
   * @throws PcException if the file lacks a field that pkgconf requires
   */
  static PcFile parse(String path, String text, PcSettings settings) throws PcException {
    PcParser parser = new PcParser(path, settings);
    for (String line : Lines.of(text)) {
      parser.line(line.strip());
    }
    return parser.file();
  }

  private void line(String line) throws PcException {
    int end = 0;
    while (end < line.length() && isNamePart(line.charAt(end))) {
      end++;
    }
    String rest = line.substring(end).strip();
    if (end == 0 || !isLetter(line.charAt(0)) || rest.isEmpty()) {
      return;
    }
    String name = line.substring(0, end);
    String value = rest.substring(1).strip();
    switch (rest.charAt(0)) {
      case '=' -> text.define(name, value);
      case ':' -> field(name.toLowerCase(Locale.ROOT), value);
      default -> {}
    }
  }

  private void field(String name, String value) throws PcException {
    String expanded = text.expand(value);
    fields.put(name, expanded);
    if (PcFlags.isField(name)) {
      List<String> words = PcWords.of(expanded).orElse(List.of());
      flags.add(name, words, sysroot);
      if (name.equals("libs")) {
        words.forEach(this::addLib);
      }
    }
    requirements.add(name, expanded);
  }

  private void addLib(String word) {
    libs.add(word.startsWith("-L") ? "-L" + text.rooted(word.substring(2)) : word);
  }

  private PcFile file() throws PcException {
    for (String name : List.of("Name", "Description", "Version")) {
      if (!fields.containsKey(name.toLowerCase(Locale.ROOT))) {
        throw new PcException("has no field " + name);
      }
    }
    return new PcFile(
        path,
        new TreeMap<>(text.variables()),
        new TreeMap<>(fields),
        libs,
        flags.build(),
        requirements.build(),
        text.names());
  }

  private static boolean isNamePart(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '.';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /**
   * The logical lines of a {@code .pc} file.
   *
   * <p>A {@code #} starts a comment that ends with the physical line; {@code \#} is a literal one.
   * A backslash at the end of a line joins it with the next, without the indentation. Other
   * backslashes are kept.
   *
   * <p>Two bugs of pkgconf are not reproduced: a byte 0xff after a comment that ends the file
   * without a newline, and a newline inside the value where a joined line ends in CR LF.
   */
  private static final class Lines {
    private final String text;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int at;

    private Lines(String text) {
      this.text = text;
    }

    static List<String> of(String text) {
      Lines reader = new Lines(text.replace("\r\n", "\n").replace('\r', '\n'));
      while (reader.at < reader.text.length()) {
        reader.next();
      }
      reader.end();
      return reader.lines;
    }

    private void next() {
      char c = text.charAt(at++);
      if (c == '\n') {
        end();
      } else if (c == '#') {
        skipTo('\n');
      } else if (c == '\\') {
        escape();
      } else {
        line.append(c);
      }
    }

    private void escape() {
      char next = at < text.length() ? text.charAt(at) : ' ';
      if (next == '\n') {
        at++;
        skipIndentation();
      } else if (next == '#') {
        line.append(next);
        at++;
      } else if (next == '\\') {
        line.append("\\\\");
        at++;
      } else {
        line.append('\\');
      }
    }

    private void skipIndentation() {
      while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
        at++;
      }
    }

    private void skipTo(char end) {
      int found = text.indexOf(end, at);
      at = found < 0 ? text.length() : found;
    }

    private void end() {
      lines.add(line.toString());
      line.setLength(0);
    }
  }
}
