package dev.autocfg.internal;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Says whether a file that stands under a library's name can be used on a platform.
 *
 * @param path where it is on this machine
 * @param soname the name it was looked for by
 * @param state the answer
 * @param seen what was seen, in words that continue "the file …", without a path
 */
public record LibraryFile(Path path, String soname, State state, String seen) {

  /** Says what a file is worth. */
  public enum State {
    /** A whole shared object for the platform. */
    USABLE,
    /** A shared object for another architecture. */
    OTHER_ARCHITECTURE,
    /** Something else: a linker script, a static archive, a directory … */
    NOT_A_LIBRARY,
    /** It is damaged or could not be read, so what it offers is unknown. */
    UNKNOWN,
    /** There is nothing at that path. */
    MISSING
  }

  /**
   * Looks at one file. Outside ELF platforms, any regular file that is not ELF counts as usable.
   */
  static LibraryFile check(Path path, String soname, Platform platform) {
    try (ElfFile elf = ElfFile.open(path)) {
      return checkElf(elf, path, soname, platform);
    } catch (ElfException e) {
      return refused(path, soname, platform, e);
    } catch (IOException e) {
      return new LibraryFile(path, soname, State.UNKNOWN, RegularFile.why(e));
    }
  }

  private static LibraryFile checkElf(ElfFile elf, Path path, String soname, Platform platform)
      throws ElfException {
    if (!usesElf(platform)) {
      return new LibraryFile(path, soname, State.OTHER_ARCHITECTURE, "is an ELF file");
    }
    if (!elf.arch().equals(platform.arch())) {
      String words = "is for " + elf.arch() + ", not " + platform.arch();
      return new LibraryFile(path, soname, State.OTHER_ARCHITECTURE, words);
    }
    if (!elf.isSharedObject()) {
      return new LibraryFile(path, soname, State.NOT_A_LIBRARY, "is ELF, but no shared object");
    }
    elf.checkComplete();
    return new LibraryFile(path, soname, State.USABLE, "is usable");
  }

  private static LibraryFile refused(
      Path path, String soname, Platform platform, ElfException refusal) {
    if (refusal.isMissing()) {
      return new LibraryFile(path, soname, State.MISSING, refusal.getMessage());
    }
    if (refusal.kind() != ElfException.Kind.NOT_ELF) {
      return new LibraryFile(path, soname, State.UNKNOWN, refusal.getMessage());
    }
    return FileSignature.isFormatOf(platform, refusal.getMessage())
        ? new LibraryFile(path, soname, State.USABLE, "is there; its inside is not read yet")
        : new LibraryFile(path, soname, State.NOT_A_LIBRARY, refusal.getMessage());
  }

  private static boolean usesElf(Platform platform) {
    return !platform.os().equals("macos") && !platform.os().equals("windows");
  }
}
