package dev.autocfg.inspect.pkgconfig;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code a, b >= 1.0 c}: names apart by commas or spaces, each with a comparison or none.
 *
 * <p>A comparison is a word of its own: {@code a>=1} is one name, and of {@code a >=1.0} the tool
 * eats the character after the word, so that {@code .0} is left. A comparison without a version
 * takes its name along into nothing.
 */
final class PcDependencies {
  private enum State {
    OUTSIDE,
    NAME,
    BEFORE_WORD,
    WORD,
    AFTER_WORD,
    VERSION
  }

  private final String text;
  private final boolean internal;
  private final List<PcDependency> dependencies = new ArrayList<>();
  private State state = State.OUTSIDE;
  private int start;
  private int wordStart;
  private int versionStart;
  private String name = "";
  private Comparison comparison = Comparison.ANY;

  private PcDependencies(String text, boolean internal) {
    this.text = text + " ";
    this.internal = internal;
  }

  static List<PcDependency> of(String text, boolean internal) {
    PcDependencies reader = new PcDependencies(text, internal);
    for (int i = 0; i < reader.text.length(); i++) {
      reader.next(i, reader.text.charAt(i));
    }
    return reader.dependencies;
  }

  private void next(int at, char c) {
    switch (state) {
      case OUTSIDE -> outside(at, c);
      case NAME -> name(at, c);
      case BEFORE_WORD -> beforeWord(at, c);
      case WORD -> word(at, c);
      case AFTER_WORD -> afterWord(at, c);
      case VERSION -> version(at, c);
    }
  }

  private void outside(int at, char c) {
    if (!isSeparator(c)) {
      start = at;
      state = State.NAME;
    }
  }

  private void name(int at, char c) {
    if (!isSeparator(c)) {
      return;
    }
    name = text.substring(start, at);
    // A comma keeps a comparison from following.
    if (c != ',' && startsComparison(at)) {
      state = State.BEFORE_WORD;
    } else {
      add("");
    }
  }

  private boolean startsComparison(int at) {
    int next = at;
    while (next < text.length() && isSpace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && isComparison(text.charAt(next));
  }

  private void beforeWord(int at, char c) {
    if (isComparison(c)) {
      wordStart = at;
      state = State.WORD;
    }
  }

  private void word(int at, char c) {
    if (!isComparison(c)) {
      comparison = Comparison.of(text.substring(wordStart, at));
      state = State.AFTER_WORD;
    }
  }

  private void afterWord(int at, char c) {
    if (!isSpace(c)) {
      versionStart = at;
      state = State.VERSION;
    }
  }

  private void version(int at, char c) {
    if (isSeparator(c)) {
      add(text.substring(versionStart, at));
    }
  }

  private void add(String version) {
    dependencies.add(new PcDependency(name, comparison, version, internal));
    comparison = Comparison.ANY;
    state = State.OUTSIDE;
  }

  private static boolean isSeparator(char c) {
    return c == ',' || isSpace(c);
  }

  /** As isspace(3) has it. */
  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isComparison(char c) {
    return c == '<' || c == '>' || c == '=' || c == '!';
  }
}
