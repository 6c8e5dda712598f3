package dev.autocfg.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A range of versions, given by constraints that all must hold.
 *
 * <p>Its text consists of constraints separated by a comma or by spaces: {@code >=1.0.12, <2}. An
 * operator is one of {@code >= > <= < == !=}; spaces may separate it from its version. The empty
 * text accepts every version.
 */
public final class VersionRange {

  private enum Operator {
    AT_LEAST(">="),
    ABOVE(">"),
    AT_MOST("<="),
    BELOW("<"),
    EQUAL("=="),
    UNEQUAL("!=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    boolean accepts(int order) {
      return switch (this) {
        case AT_LEAST -> order >= 0;
        case ABOVE -> order > 0;
        case AT_MOST -> order <= 0;
        case BELOW -> order < 0;
        case EQUAL -> order == 0;
        case UNEQUAL -> order != 0;
      };
    }
  }

  private record Constraint(Operator operator, Version version) {

    boolean excludes(Optional<Version> lowest, Optional<Version> highest) {
      int low = lowest.isPresent() ? lowest.get().compareTo(version) : -1;
      int high = highest.isPresent() ? highest.get().compareTo(version) : 1;
      return switch (operator) {
        case AT_LEAST -> high < 0;
        case ABOVE -> high <= 0;
        case AT_MOST -> low > 0;
        case BELOW -> low >= 0;
        case EQUAL -> low > 0 || high < 0;
        case UNEQUAL -> low == 0 && high == 0;
      };
    }

    @Override
    public String toString() {
      return operator.sign + version;
    }
  }

  private final List<Constraint> constraints;

  private VersionRange(List<Constraint> constraints) {
    this.constraints = List.copyOf(constraints);
  }

  /**
   * Parses a range.
   *
   * @param text the constraints; null or blank accepts every version
   * @throws IllegalArgumentException if a part is malformed
   */
  public static VersionRange parse(String text) {
    return text == null || text.isBlank()
        ? new VersionRange(List.of())
        : new VersionRange(new Parser(text).constraints());
  }

  /** Returns whether the version meets every constraint. */
  public boolean contains(Version version) {
    for (Constraint constraint : constraints) {
      if (!constraint.operator().accepts(version.compareTo(constraint.version()))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether a constraint excludes every version between two.
   *
   * @param lowest the lowest of them; empty for no limit
   * @param highest the highest of them; empty for no limit
   */
  public boolean excludes(Optional<Version> lowest, Optional<Version> highest) {
    for (Constraint constraint : constraints) {
      if (constraint.excludes(lowest, highest)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether every version is accepted. */
  public boolean isAny() {
    return constraints.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VersionRange range && constraints.equals(range.constraints);
  }

  @Override
  public int hashCode() {
    return constraints.hashCode();
  }

  /** Returns the constraints in the format of {@link #parse}; empty for "any". */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Constraint constraint : constraints) {
      text.append(text.length() == 0 ? "" : ", ").append(constraint);
    }
    return text.toString();
  }

  /** A parser of constraints, each with an operator, a version and a separator. */
  private static final class Parser {

    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    List<Constraint> constraints() {
      List<Constraint> constraints = new ArrayList<>();
      skipSpaces();
      do {
        constraints.add(constraint());
      } while (separator());
      return constraints;
    }

    private Constraint constraint() {
      int start = at;
      while (at < text.length() && isSign(text.charAt(at))) {
        at++;
      }
      String sign = text.substring(start, at);
      skipSpaces();
      int from = at;
      while (at < text.length() && !isEnd(text.charAt(at))) {
        at++;
      }
      String version = text.substring(from, at);
      Operator operator = operator(sign);
      if (operator == null || version.isEmpty()) {
        throw malformed(text.substring(start, at).strip());
      }
      return new Constraint(operator, Version.parse(version));
    }

    private static @Nullable Operator operator(String sign) {
      for (Operator operator : Operator.values()) {
        if (operator.sign.equals(sign)) {
          return operator;
        }
      }
      return null;
    }

    /** Skips what separates two constraints; returns whether another must follow. */
    private boolean separator() {
      skipSpaces();
      if (at < text.length() && text.charAt(at) == ',') {
        at++;
        skipSpaces();
        return true;
      }
      return at < text.length();
    }

    private void skipSpaces() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }

    private static boolean isSign(char c) {
      return c == '<' || c == '>' || c == '=' || c == '!';
    }

    private static boolean isEnd(char c) {
      return isSign(c) || c == ',' || Character.isWhitespace(c);
    }

    private IllegalArgumentException malformed(String part) {
      return new IllegalArgumentException(
          "expected constraints such as \">=1.0.12, <2\" (operators >= > <= < == !=), got \""
              + part
              + "\" in \""
              + text
              + "\"");
    }
  }
}
