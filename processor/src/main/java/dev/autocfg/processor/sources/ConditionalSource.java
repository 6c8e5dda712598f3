package dev.autocfg.processor.sources;

import dev.autocfg.language.java.SourceHeader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A source file below the directory of {@code -Aautocfg.sources}.
 *
 * @param name the qualified name of the type that the file is named after
 * @param text the content, encoded in UTF-8
 * @param when the condition as written
 * @param line the line of the condition
 */
public record ConditionalSource(
    Path file, String name, String text, SourceHeader header, String when, int line) {
  /** Returns the content of the file. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
