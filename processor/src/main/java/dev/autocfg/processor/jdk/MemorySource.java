package dev.autocfg.processor.jdk;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source that exists in memory only. */
final class MemorySource extends SimpleJavaFileObject {
  private final String qualifiedName;
  private final String text;

  /** Takes a source by the qualified name of its first type, or {@code module-info}. */
  MemorySource(String qualifiedName, String text) {
    super(
        URI.create("memory:///" + qualifiedName.replace('.', '/') + Kind.SOURCE.extension),
        Kind.SOURCE);
    this.qualifiedName = qualifiedName;
    this.text = text;
  }

  String qualifiedName() {
    return qualifiedName;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
