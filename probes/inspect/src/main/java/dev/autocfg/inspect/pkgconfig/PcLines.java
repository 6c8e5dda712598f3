package dev.autocfg.inspect.pkgconfig;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the text of a {@code .pc} file into logical lines.
 *
 * <p>A {@code #} starts a comment that ends with the physical line; {@code \#} is a plain one. A
 * backslash before the end of a line joins it with the next, whose indentation is dropped. Every
 * other backslash stays.
 *
 * <p>Two slips of pkgconf are left out: a byte 0xff after a comment that ends the file without a
 * newline, and a newline inside the value where a joined line ends in CR LF.
 */
final class PcLines {
  private final String text;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int at;

  private PcLines(String text) {
    this.text = text;
  }

  static List<String> of(String text) {
    PcLines reader = new PcLines(text.replace("\r\n", "\n").replace('\r', '\n'));
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
