package dev.autocfg.processor.emit;

import dev.autocfg.language.text.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A file to generate, complete before anything is written.
 *
 * @param kind what the compiler does with it
 * @param name the qualified name of a source's class, or the path of a resource beside the class
 *     files
 * @param bytes the content; a source's is UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
public record GeneratedFile(Kind kind, String name, byte[] bytes) {
  /** The kind of a file, which decides what the compiler does with it. */
  public enum Kind {
    /** It compiles the file. */
    SOURCE,
    /** It puts the file beside the class files. */
    RESOURCE
  }

  /** Returns a source. */
  static GeneratedFile source(String qualifiedName, String text) {
    return new GeneratedFile(Kind.SOURCE, qualifiedName, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a resource. */
  static GeneratedFile resource(String path, byte[] bytes) {
    return new GeneratedFile(Kind.RESOURCE, path, bytes);
  }

  /** Returns the record of what the build found and decided for a generated class, as JSON. */
  static GeneratedFile record(String qualifiedName, Map<String, Object> record) {
    return resource(
        "META-INF/autocfg/" + qualifiedName + ".json",
        Json.write(record).getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the text of a source. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
