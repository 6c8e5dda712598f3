package dev.autocfg.processor.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic.Kind;

/** The severity of a diagnostic, as a builder can set it. */
public enum Severity {
  /** Fails the build. */
  ERROR(Optional.of(Kind.ERROR)),
  /** A warning. */
  WARNING(Optional.of(Kind.WARNING)),
  /** No diagnostic. */
  OFF(Optional.empty());

  private final Optional<Kind> kind;

  Severity(Optional<Kind> kind) {
    this.kind = kind;
  }

  Optional<Kind> kind() {
    return kind;
  }

  /** Returns the word as options spell it: {@code error}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns all words. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Severity::word).toList();
  }

  /** Returns the severity that a word names. */
  static Optional<Severity> of(String word) {
    return Arrays.stream(values()).filter(severity -> severity.word().equals(word)).findFirst();
  }

  /**
   * Returns whether a tag can be so severe. Everything can be an error; an error after which
   * generation can go on can be a warning; only what is not an error can be silenced.
   */
  boolean fits(Tag tag) {
    return switch (this) {
      case ERROR -> true;
      case WARNING -> !tag.isFirm();
      case OFF -> tag.kind() != Kind.ERROR;
    };
  }
}
