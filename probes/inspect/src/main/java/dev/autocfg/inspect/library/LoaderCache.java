package dev.autocfg.inspect.library;

import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.internal.RegularFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Holds what {@code ldconfig} found when it last ran: {@code /etc/ld.so.cache}, which glibc's
 * loader searches after {@code LD_LIBRARY_PATH} and {@code DT_RUNPATH}, and before its built-in
 * directories. musl has none.
 *
 * <p>A file named here may be gone since.
 *
 * @param entries in the order of the file, which is that of {@code ldconfig -p}
 */
public record LoaderCache(List<Entry> entries) {
  static final int MOST_BYTES = 4 << 20;

  /** Keeps a copy. */
  public LoaderCache {
    entries = List.copyOf(entries);
  }

  /**
   * Names one library.
   *
   * @param soname the name that the loader looks for
   * @param path the file, as an absolute path of the machine that the cache belongs to
   * @param flags the C library in the low byte, the ABI in the next; {@link #isFor} reads them
   * @param osVersion the oldest kernel that it needs, {@code 0x0002061a} for 2.6.26; 0 for any
   * @param hwcap what the processor needs, as written; 0 for nothing
   * @param hwcapName the directory below {@code glibc-hwcaps} that it is in, {@code x86-64-v3};
   *     empty if it is in none
   */
  public record Entry(
      String soname, String path, int flags, int osVersion, long hwcap, String hwcapName) {

    /** Returns whether every processor and kernel of the architecture may take it. */
    public boolean isPlain() {
      return hwcap == 0 && osVersion == 0;
    }

    /**
     * Returns whether the loader of an architecture, named as in {@code Platform}, takes it; true
     * where the flags cannot tell, since the file itself can.
     */
    public boolean isFor(String arch) {
      return LoaderCacheFlags.areFor(arch, flags);
    }

    /** Returns the line of {@code ldconfig -p}. */
    @Override
    public String toString() {
      return soname + " (" + LoaderCacheFlags.describe(this) + ") => " + path;
    }
  }

  /**
   * Reads a cache of any glibc, in either byte order; nothing where there is no such file.
   *
   * @throws ObjectFileException if there is one, and it cannot be read or is damaged; what the
   *     loader would find is then unknown
   */
  public static Optional<LoaderCache> read(Path file) throws ObjectFileException {
    try (Bytes bytes = Bytes.open(file)) {
      return Optional.of(read(bytes));
    } catch (ObjectFileException e) {
      if (e.getCause() instanceof IOException cause && RegularFile.isMissing(cause)) {
        return Optional.empty();
      }
      throw e;
    } catch (IOException e) {
      throw new ObjectFileException(
          ObjectFileException.Kind.UNREADABLE, "cannot be closed after reading");
    }
  }

  static LoaderCache read(Bytes file) throws ObjectFileException {
    if (file.size() > MOST_BYTES) {
      throw LoaderCacheBytes.damaged("is a loader's cache of more than " + MOST_BYTES + " bytes");
    }
    return LoaderCacheFile.read(Bytes.read(file, 0, (int) file.size()));
  }
}
