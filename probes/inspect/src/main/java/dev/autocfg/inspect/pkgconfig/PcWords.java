package dev.autocfg.inspect.pkgconfig;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of a list of flags, split like a shell at spaces, with quotes and backslashes. */
final class PcWords {
  private static final char NO_QUOTE = 0;

  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private char quote = NO_QUOTE;

  private PcWords(String text) {
    this.text = text;
  }

  /** Returns the words; empty if a quote or a final backslash is unterminated. */
  static Optional<List<String>> of(String text) {
    PcWords reader = new PcWords(text);
    return reader.read() ? Optional.of(reader.words) : Optional.empty();
  }

  private boolean read() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quote != '\'') {
        i++;
        if (i == text.length()) {
          return false;
        }
        escaped(text.charAt(i));
      } else if (quote != NO_QUOTE) {
        quoted(c);
      } else {
        plain(c);
      }
    }
    end();
    return quote == NO_QUOTE;
  }

  /** Within double quotes, a backslash is kept before most characters, POSIX 2.2.3. */
  private void escaped(char c) {
    if (quote == '"' && "$`\"\\".indexOf(c) < 0) {
      word.append('\\');
    }
    word.append(c);
  }

  private void quoted(char c) {
    if (c == quote) {
      quote = NO_QUOTE;
    } else {
      word.append(c);
    }
  }

  private void plain(char c) {
    if (c == '"' || c == '\'') {
      quote = c;
    } else if (Character.isWhitespace(c)) {
      end();
    } else {
      word.append(c);
    }
  }

  private void end() {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
