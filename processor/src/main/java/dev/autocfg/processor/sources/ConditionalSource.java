package dev.autocfg.processor.sources;

import dev.autocfg.language.java.SourceHeader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Is a source file that the user wrote below {@code -Aautocfg.sources}.
 *
 * @param name the qualified name of the type that the file is named after
 * @param text the file; its bytes are the text in UTF-8
 * @param when the condition as it is written
 * @param line the line of the condition
 */
public record ConditionalSource(
    Path file, String name, String text, SourceHeader header, String when, int line) {
  /** Returns the file as it is. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
