package dev.autocfg.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The file of a library, checked for use on a platform.
 *
 * @param path its path on this machine
 * @param soname the name that was searched for
 * @param state the result of the check
 * @param seen a description that continues "the file …", without a path
 */
public record LibraryFile(Path path, String soname, State state, String seen) {

  /** The results of the check. */
  public enum State {
    /** A complete shared object for the platform. */
    USABLE,
    /** A shared object for another architecture. */
    OTHER_ARCHITECTURE,
    /** A different type of file: a linker script, a static archive, a directory … */
    NOT_A_LIBRARY,
    /** A file that is damaged or could not be read. */
    UNKNOWN,
    /** A file that could not be read, for a reason that may pass: too many open files. */
    UNREAD,
    /** No file. */
    MISSING
  }

  /** Checks one file. Of Mach-O and PE files only the architecture in the headers is checked. */
  public static LibraryFile check(Path path, String soname, Platform platform) {
    try (Bytes file = Bytes.open(path)) {
      return check(file, path, soname, platform);
    } catch (ObjectFileException e) {
      return refused(path, soname, e);
    } catch (IOException e) {
      return unread(path, soname, e);
    }
  }

  /** Checks one open file, in the same way. */
  public static LibraryFile check(Bytes file, Path path, String soname, Platform platform) {
    try {
      byte[] head = FileSignature.head(file);
      return FileSignature.isFormatOf(platform, FileSignature.describe(head))
          ? checkOther(Architecture.of(head), path, soname, platform)
          : checkElf(ElfFile.of(file), path, soname, platform);
    } catch (ObjectFileException e) {
      return refused(path, soname, e);
    }
  }

  private static LibraryFile checkOther(
      List<String> architectures, Path path, String soname, Platform platform) {
    if (architectures.isEmpty() || architectures.contains(platform.arch())) {
      return new LibraryFile(path, soname, State.USABLE, "is there");
    }
    String words = "is for " + String.join(" and ", architectures) + ", not " + platform.arch();
    return new LibraryFile(path, soname, State.OTHER_ARCHITECTURE, words);
  }

  private static LibraryFile checkElf(ElfFile elf, Path path, String soname, Platform platform)
      throws ObjectFileException {
    if (!usesElf(platform)) {
      return new LibraryFile(path, soname, State.OTHER_ARCHITECTURE, "is an ELF file");
    }
    if (!elf.arch().equals(platform.arch())) {
      String words = "is for " + elf.arch() + ", not " + platform.arch();
      return new LibraryFile(path, soname, State.OTHER_ARCHITECTURE, words);
    }
    if (!elf.isSharedObject()) {
      return new LibraryFile(
          path, soname, State.NOT_A_LIBRARY, "is an ELF file, but not a shared object");
    }
    String foreign = foreignSystem(elf, platform);
    if (!foreign.isEmpty()) {
      return new LibraryFile(path, soname, State.OTHER_ARCHITECTURE, foreign);
    }
    ElfSegmentCheck.check(elf);
    return new LibraryFile(path, soname, State.USABLE, "is usable");
  }

  /** Linux takes EI_OSABI 0 (System V) and 3 (GNU), and 64 (AEABI) on ARM; elf(5). */
  private static String foreignSystem(ElfFile elf, Platform platform) {
    int number = elf.systemInterface();
    boolean isOwn =
        number == 0
            || number == 3
            || (number == 64 && platform.arch().equals("arm"))
            || !platform.os().equals("linux");
    return isOwn ? "" : "is for another system (EI_OSABI " + number + ")";
  }

  /** Returns the result for a file that cannot be opened, or is not what it should be. */
  public static LibraryFile refused(Path path, String soname, ObjectFileException refusal) {
    if (refusal.isMissing()) {
      return new LibraryFile(path, soname, State.MISSING, refusal.getMessage());
    }
    if (refusal.getCause() instanceof IOException cause) {
      return unread(path, soname, cause);
    }
    State state =
        refusal.kind() == ObjectFileException.Kind.NOT_A_LIBRARY
            ? State.NOT_A_LIBRARY
            : State.UNKNOWN;
    return new LibraryFile(path, soname, state, refusal.getMessage());
  }

  /** Returns the result for a file that could not be read. */
  static LibraryFile unread(Path path, String soname, IOException cause) {
    State state =
        RegularFile.isMissing(cause)
            ? State.MISSING
            : RegularFile.mayPass(cause) ? State.UNREAD : State.UNKNOWN;
    return new LibraryFile(path, soname, state, RegularFile.why(cause));
  }

  private static boolean usesElf(Platform platform) {
    return !platform.os().equals("macos") && !platform.os().equals("windows");
  }
}
