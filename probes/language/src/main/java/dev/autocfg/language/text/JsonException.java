package dev.autocfg.language.text;

/** Thrown if a text is not valid JSON; the message continues "the file …". */
public final class JsonException extends Exception {
  private static final long serialVersionUID = 1L;

  JsonException(String reason) {
    super(reason);
  }
}
