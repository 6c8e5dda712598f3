package dev.autocfg.samples.consumers;

import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes the examples out of README.md, so that they cannot say what is not so. */
final class Readme {
  private Readme() {}

  static String text() throws IOException {
    return Artifacts.readme().replace("\r\n", "\n");
  }

  /** Returns the text of the n-th fenced block in a language, counted from 0. */
  static String block(String language, int n) throws IOException {
    return find("(?s)```" + language + "\n(.*?)```", n);
  }

  /** Returns the first group of the n-th place that a pattern matches. */
  static String find(String pattern, int n) throws IOException {
    return Pattern.compile(pattern)
        .matcher(text())
        .results()
        .skip(n)
        .map(MatchResult::group)
        .map(match -> match.replaceFirst(pattern, "$1"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("README.md has no " + pattern + ", number " + n));
  }
}
