package dev.autocfg.inspect.library;

import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.testing.MemoryBytes;
import dev.autocfg.testing.Mutated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The reader of mutants of the loader's caches that ldconfig writes, of both byte orders. */
final class MutatedCache implements Mutated {

  @Override
  public List<byte[]> seeds() {
    try {
      Path dir = Files.createTempDirectory("mutated-cache");
      LoaderCacheTree tree = LoaderCacheTree.in(dir);
      List<byte[]> seeds = new ArrayList<>();
      for (String format : List.of("old", "new", "compat")) {
        byte[] little = Files.readAllBytes(tree.cache(format));
        seeds.add(little);
        seeds.add(LoaderCacheTree.swapped(little));
      }
      return seeds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean accepts(byte[] input) {
    try {
      return LoaderCache.read(new MemoryBytes(input)).toString().length() > 0;
    } catch (ObjectFileException e) {
      if (e.getMessage().length() < 6) {
        throw new AssertionError("no reason", e);
      }
      return false;
    }
  }
}
