package dev.autocfg.inspect.header;

import dev.autocfg.language.c.CExpression;
import java.util.List;

/**
 * Asks for one thing that C headers declare, as {@code @ProbeHeader} does.
 *
 * @param name the probe's name
 * @param unit what is compiled before the question
 * @param kind what is asked
 * @param subject a constant expression, or the name of what is declared
 */
public record HeaderRequest(String name, Unit unit, Kind kind, CExpression subject) {
  /** Says what is asked. */
  public enum Kind {
    /** What is the value of the expression? */
    VALUE,
    /** Is there a declaration of the name? */
    DECLARES
  }

  /**
   * Is what questions can share; equal ones are compiled together.
   *
   * @param headers the headers to include, in order
   * @param defines the macros to define first, {@code NAME} or {@code NAME=value}
   * @param library the name of the library whose headers they are; empty for none
   * @param pkgConfig its package, whose flags say where headers are; empty for none
   */
  public record Unit(List<String> headers, List<String> defines, String library, String pkgConfig) {
    /** Keeps copies. */
    public Unit {
      headers = List.copyOf(headers);
      defines = List.copyOf(defines);
    }
  }

  /**
   * Returns the question in words fit to publish: {@code What is sizeof(struct stat) in C, by
   * sys/stat.h?}
   */
  public String question() {
    return HeaderQuestion.words(this);
  }

  /** Returns {@code zlib.h and zconf.h}. */
  String shownHeaders() {
    return String.join(" and ", unit.headers());
  }
}
