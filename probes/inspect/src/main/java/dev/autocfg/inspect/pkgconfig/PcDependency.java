package dev.autocfg.inspect.pkgconfig;

import dev.autocfg.internal.Version;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A package that another one requires, conflicts with or provides.
 *
 * @param version empty for any version
 * @param internal whether it is in {@code Requires.internal}, so that its flags are not used
 */
record PcDependency(String name, Comparison comparison, String version, boolean internal) {

  /** Parses the value of a field such as {@code Requires}. */
  static List<PcDependency> parse(String text, boolean internal) {
    return new Parser(text, internal).parse();
  }

  /** Returns the format of pkgconf: {@code x >= 1.0}; an invalid operator is {@code (any)}. */
  @Override
  public String toString() {
    return version.isEmpty() ? name : name + " " + comparison + " " + version;
  }

  /** The comparison of two versions. */
  enum Comparison {
    ANY("(any)"),
    LESS("<"),
    GREATER(">"),
    AT_MOST("<="),
    AT_LEAST(">="),
    EQUAL("="),
    NOT_EQUAL("!=");

    /**
     * The comparison of the provided version with the required one, by the required and the
     * provided operator. Determined by running pkgconf 1.8.1 on each pair with a lower, an equal
     * and a higher version; it follows no rule.
     */
    private static final Map<Comparison, Map<Comparison, Comparison>> PROVIDED =
        Map.of(
            ANY, row("(any) (any) (any) (any) (any) (any)"),
            LESS, row("> < >= < < >="),
            GREATER, row("> < > <= > <="),
            AT_MOST, row("> < >= <= <= >"),
            AT_LEAST, row("> < >= <= >= <"),
            EQUAL, row("> < >= <= = !="),
            NOT_EQUAL, row("<= >= < > != ="));

    private final String word;

    Comparison(String word) {
      this.word = word;
    }

    /** Parses a row, with a column for each of {@code < > <= >= = !=} as the provided operator. */
    private static Map<Comparison, Comparison> row(String words) {
      Map<Comparison, Comparison> row = new EnumMap<>(Comparison.class);
      List<String> cells = List.of(words.split(" ", -1));
      List<Comparison> provided = List.of(LESS, GREATER, AT_MOST, AT_LEAST, EQUAL, NOT_EQUAL);
      for (int i = 0; i < cells.size(); i++) {
        row.put(provided.get(i), of(cells.get(i)));
      }
      return row;
    }

    /**
     * Returns the comparison with an operator; an invalid one, {@code =>}, accepts every version.
     */
    static Comparison of(String word) {
      for (Comparison comparison : values()) {
        if (comparison.word.equals(word)) {
          return comparison;
        }
      }
      return ANY;
    }

    /** Returns whether the comparison of two versions is true. */
    boolean holds(String left, String right) {
      return switch (this) {
        case ANY -> true;
        case LESS -> compare(left, right) < 0;
        case GREATER -> compare(left, right) > 0;
        case AT_MOST -> compare(left, right) <= 0;
        case AT_LEAST -> compare(left, right) >= 0;
        case EQUAL -> compare(left, right) == 0;
        case NOT_EQUAL -> compare(left, right) != 0;
      };
    }

    /** Compares as pkgconf, for which versions that differ only in letter case are equal. */
    static int compare(String left, String right) {
      return Version.compare(left, right, true);
    }

    /**
     * Returns whether a provided version satisfies this requirement; one without a version never.
     */
    boolean isMetBy(Comparison provided, String providedVersion, String version) {
      return provided != ANY && PROVIDED.get(this).get(provided).holds(providedVersion, version);
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /**
   * A parser for {@code a, b >= 1.0 c}: names separated by commas or spaces, each with an optional
   * comparison.
   *
   * <p>An operator must be a separate word: {@code a>=1} is one name, and in {@code a >=1.0}
   * pkgconf skips the character after the operator, so that {@code .0} is left. A name with an
   * operator but no version is dropped.
   */
  private static final class Parser {
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

    private Parser(String text, boolean internal) {
      this.text = text + " ";
      this.internal = internal;
    }

    List<PcDependency> parse() {
      for (int i = 0; i < text.length(); i++) {
        next(i, text.charAt(i));
      }
      return dependencies;
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
      // No comparison can follow a comma.
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

    /** Returns whether it is white space as of isspace(3). */
    private static boolean isSpace(char c) {
      return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isComparison(char c) {
      return c == '<' || c == '>' || c == '=' || c == '!';
    }
  }
}
