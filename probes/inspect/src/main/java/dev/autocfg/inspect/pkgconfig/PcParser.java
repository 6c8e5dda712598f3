package dev.autocfg.inspect.pkgconfig;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a {@code .pc} file in one pass: {@code name=value} defines a variable, {@code Field: value}
 * sets a field, whose name may be in any case; every other line is passed over. Names are made of
 * letters, digits, {@code _} and {@code .}, a letter first. The last setting of a field counts, but
 * flags and requirements add up; flags with an open quote are none.
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
   * Returns what the text says.
   *
   * @param path where the file is, with {@code /}
   * @throws PcException if the file lacks a field that pkgconf insists on
   */
  static PcFile parse(String path, String text, PcSettings settings) throws PcException {
    PcParser parser = new PcParser(path, settings);
    for (String line : PcLines.of(text)) {
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
}
