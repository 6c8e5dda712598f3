package dev.autocfg.internal;

import dev.autocfg.internal.ElfFile.Segment;
import java.util.HashMap;
import java.util.Map;

/**
 * The check of what a loader writes and calls: relocations whose targets are writable, whose
 * symbols exist and whose values lie in the image, and initializers that are code.
 *
 * <p>Sources: System V gABI, chapter 4, "Relocation"; the processor supplements for the types.
 */
final class ElfRelocationCheck {
  private static final int MOST = 1 << 22;

  private final ElfMemory memory;
  private final ElfDynamicTable dynamic;
  private final RelocationTypes types;
  private final long symbols;

  /** The values that relative relocations store in the lists of initializers, by address. */
  private final Map<Long, Long> stored = new HashMap<>();

  ElfRelocationCheck(ElfMemory memory, ElfDynamicTable dynamic, String arch, long symbols) {
    this.memory = memory;
    this.dynamic = dynamic;
    this.types = RelocationTypes.of(arch);
    this.symbols = symbols;
  }

  void check() throws ObjectFileException {
    if (!types.isKnown()) {
      return; // Some processors' relocations have other fields.
    }
    table(ElfTag.RELA, ElfTag.RELASZ, true);
    table(ElfTag.REL, ElfTag.RELSZ, false);
    table(ElfTag.JMPREL, ElfTag.PLTRELSZ, dynamic.addsToJumps());
    packed();
    functions(ElfTag.INIT_ARRAY, ElfTag.INIT_ARRAYSZ);
    functions(ElfTag.FINI_ARRAY, ElfTag.FINI_ARRAYSZ);
    code(dynamic.get(ElfTag.INIT));
    code(dynamic.get(ElfTag.FINI));
  }

  private void table(long tag, long sizeTag, boolean adds) throws ObjectFileException {
    if (!dynamic.has(tag)) {
      return;
    }
    int size = dynamic.relocationSize(adds);
    long count = Long.divideUnsigned(dynamic.get(sizeTag), size);
    if (count < 0 || count > MOST) {
      throw ObjectFileException.damaged("has more than " + MOST + " relocations");
    }
    boolean isJump = tag == ElfTag.JMPREL;
    for (long i = 0; i < count; i++) {
      relocation(dynamic.get(tag) + i * size, adds, isJump);
    }
  }

  private void relocation(long at, boolean adds, boolean isJump) throws ObjectFileException {
    int word = memory.word();
    long target = memory.word(at);
    long info = memory.word(at + word);
    int type = (int) (memory.is64() ? info & 0xffffffffL : info & 0xff);
    long symbol = memory.is64() ? info >>> 32 : info >>> 8;
    if (symbols >= 0 && symbol >= symbols) {
      undefined(symbol);
    }
    if (!types.allows(type)) {
      throw ObjectFileException.damaged("has a relocation of the unknown type " + type);
    }
    if (type == 0) {
      return; // R_*_NONE, which does nothing.
    }
    writable(target, types.width(type, word));
    boolean isRelative = types.isRelative(type);
    if (isJump && types.isJump(type)) {
      code(memory.word(target)); // The stub that resolves the function at its first call.
    } else if (isRelative || types.isIndirect(type)) {
      long value = adds ? memory.word(at + 2L * word) : memory.word(target);
      if (!memory.isLoaded(value, 0, types.isIndirect(type) ? Segment.EXECUTABLE : 0)) {
        throw ObjectFileException.damaged("has a relocation to outside of what is loaded");
      }
      store(target, value);
    } else {
      store(target, -1); // By a symbol, whose address is not known here.
    }
  }

  /** A hash table covers the symbols that are defined; the ones before it are needed. */
  private void undefined(long symbol) throws ObjectFileException {
    memory.check(
        dynamic.get(ElfTag.SYMTAB) + symbol * dynamic.symbolSize(),
        dynamic.symbolSize(),
        "symbol of a relocation");
    long name = memory.uint32(dynamic.get(ElfTag.SYMTAB) + symbol * dynamic.symbolSize());
    if (name >= dynamic.get(ElfTag.STRSZ)) {
      throw ObjectFileException.damaged("has a relocation by a symbol that does not exist");
    }
  }

  private void store(long target, long value) {
    if (isInList(target, ElfTag.INIT_ARRAY, ElfTag.INIT_ARRAYSZ)
        || isInList(target, ElfTag.FINI_ARRAY, ElfTag.FINI_ARRAYSZ)) {
      stored.put(target, value);
    }
  }

  private boolean isInList(long address, long tag, long sizeTag) {
    return dynamic.has(tag)
        && Long.compareUnsigned(address, dynamic.get(tag)) >= 0
        && Bounds.contains(dynamic.get(sizeTag), address - dynamic.get(tag), 1);
  }

  /** DT_RELR: an even word is an address, an odd one a map of the words that follow it. */
  private void packed() throws ObjectFileException {
    int word = memory.word();
    long at = dynamic.get(ElfTag.RELR);
    long count = Long.divideUnsigned(dynamic.get(ElfTag.RELRSZ), word);
    long next = 0;
    for (long i = 0; i < count; i++) {
      long entry = memory.word(at + i * word);
      if ((entry & 1) == 0) {
        relative(entry);
        next = entry + word;
      } else {
        for (int bit = 1; bit < 8 * word; bit++) {
          if ((entry >>> bit & 1) != 0) {
            relative(next + (long) (bit - 1) * word);
          }
        }
        next += (8L * word - 1) * word;
      }
    }
  }

  private void relative(long target) throws ObjectFileException {
    writable(target, memory.word());
    long value = memory.word(target);
    if (!memory.isLoaded(value, 0, 0)) {
      throw ObjectFileException.damaged("has a relocation to outside of what is loaded");
    }
    store(target, value);
  }

  private void writable(long target, int width) throws ObjectFileException {
    boolean mayWriteCode = dynamic.has(ElfTag.TEXTREL) || (dynamic.get(ElfTag.FLAGS) & 4) != 0;
    if (!memory.isLoaded(target, width, mayWriteCode ? 0 : Segment.WRITABLE)) {
      throw ObjectFileException.damaged("has a relocation at a place that is not writable");
    }
  }

  /** Checks that each function of a list is stored by a relocation, and is code. */
  private void functions(long tag, long sizeTag) throws ObjectFileException {
    long count = Long.divideUnsigned(dynamic.get(sizeTag), memory.word());
    for (long i = 0; i < count; i++) {
      Long value = stored.get(dynamic.get(tag) + i * memory.word());
      if (value == null) {
        throw ObjectFileException.damaged("has an initializer without a relocation");
      }
      if (value != -1) {
        code(value);
      }
    }
  }

  /** Checks an address of code, which 0 and -1 are not: they say that there is none. */
  private void code(long address) throws ObjectFileException {
    if (address != 0 && !memory.isLoaded(address & ~1L, 1, Segment.EXECUTABLE)) {
      throw ObjectFileException.damaged("has an initializer or a stub outside of its code");
    }
  }
}
