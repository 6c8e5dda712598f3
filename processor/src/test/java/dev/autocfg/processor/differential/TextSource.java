package dev.autocfg.processor.differential;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source in memory. */
final class TextSource extends SimpleJavaFileObject {
  private final String text;

  TextSource(String path, String text) {
    super(URI.create("memory:///" + path.replace('\\', '/')), Kind.SOURCE);
    this.text = text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
