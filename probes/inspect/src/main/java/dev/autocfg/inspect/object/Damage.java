package dev.autocfg.inspect.object;

import dev.autocfg.internal.ObjectFileException;

/** Words for what contradicts itself. */
final class Damage {
  private Damage() {}

  /** Returns a refusal; the words continue "the file …". */
  static ObjectFileException of(String words) {
    return new ObjectFileException(ObjectFileException.Kind.DAMAGED, words);
  }
}
