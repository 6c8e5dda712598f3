package dev.autocfg.probes.object;

import dev.autocfg.internal.ElfException;

/** Words for what contradicts itself. */
final class Damage {
  private Damage() {}

  /** Returns a refusal; the words continue "the file …". */
  static ElfException of(String words) {
    return new ElfException(ElfException.Kind.DAMAGED, words);
  }
}
