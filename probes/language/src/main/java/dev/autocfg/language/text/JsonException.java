package dev.autocfg.language.text;

/** Refuses a text, in words that continue "the file …". */
public final class JsonException extends Exception {
  private static final long serialVersionUID = 1L;

  JsonException(String reason) {
    super(reason);
  }
}
