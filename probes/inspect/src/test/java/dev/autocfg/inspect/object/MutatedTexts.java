package dev.autocfg.inspect.object;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.testing.MemoryBytes;
import dev.autocfg.testing.Mutated;
import java.util.List;
import java.util.Set;

/** The reader of mutants of files that are in place of a library; the refusal has to say what. */
abstract class MutatedTexts implements Mutated {
  private final String words;

  MutatedTexts(String words) {
    this.words = words;
  }

  @Override
  public boolean accepts(byte[] input) {
    try {
      Format.any("x86_64").read(new MemoryBytes(input), Exports.Filter.names(Set.of("f")));
      throw new AssertionError("read as a library");
    } catch (ObjectFileException e) {
      return e.getMessage().contains(words);
    }
  }

  /** Linker scripts. */
  static final class Script extends MutatedTexts {
    Script() {
      super("it refers to ");
    }

    @Override
    public List<byte[]> seeds() {
      return List.of(
          bytes("/* GNU ld script */ OUTPUT_FORMAT(elf64-x86-64)\nGROUP ( /l/libc.so.6 /l/c.a )\n"),
          bytes("GROUP(libm.so.6 AS_NEEDED(\"libmvec.so.1\"))"),
          bytes("INPUT(libncurses.so.6 -ltinfo); /* end */"));
    }
  }

  /** Static archives, whole and thin. */
  static final class Archive extends MutatedTexts {
    Archive() {
      super("is a static archive");
    }

    @Override
    public List<byte[]> seeds() {
      String member = "x.o/            0           0     0     644     6         `\nabcdef";
      return List.of(bytes("!<arch>\n" + member), bytes("!<thin>\n" + member + "//\n"));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
