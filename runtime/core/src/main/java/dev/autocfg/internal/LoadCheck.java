package dev.autocfg.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The check that a library can be loaded without harm: its own file, and the files of what it
 * needs, as far as they are found. A loader trusts what it maps, so a damaged file ends the
 * process.
 *
 * <p>Always checked are the headers and the dynamic section, of which little is read. What a loader
 * reads and runs besides, symbols, relocations and initializers, is checked in files of up to 2
 * MiB, in every file outside of the system's own directories, and everywhere if asked.
 */
public final class LoadCheck implements LibrarySearch.FileCheck {
  private static final String ORIGIN = "$ORIGIN";

  private static final long SMALL = 2 << 20;

  /** More than any library needs; ends the walk of a hostile one. */
  private static final int MOST_FILES = 256;

  private final Platform platform;
  private final Root root;
  private final List<SearchDirectories> places;
  private final boolean isThorough;
  private final CLibrary system;

  /** The files checked so far, by path, each with what is wrong; empty if nothing is. */
  private final Map<String, String> known = new HashMap<>();

  /**
   * Creates a check.
   *
   * @param places the loader's directories
   * @param isThorough whether to check all parts of files in the system's directories, too
   */
  public LoadCheck(
      Platform platform, Root root, List<SearchDirectories> places, boolean isThorough) {
    this.platform = platform;
    this.root = root;
    this.places = List.copyOf(places);
    this.isThorough = isThorough;
    this.system = CLibrary.of(platform, root);
  }

  @Override
  public LibraryFile check(Path path, String soname) {
    try (Bytes file = Bytes.open(path)) {
      return check(file, path, soname);
    } catch (ObjectFileException e) {
      return LibraryFile.refused(path, soname, e);
    } catch (IOException e) {
      return LibraryFile.unread(path, soname, e);
    }
  }

  /** Checks an open file in the same way. */
  public LibraryFile check(Bytes file, Path path, String soname) {
    return check(file, path, soname, isThorough);
  }

  private LibraryFile checkNeeded(Path path, String name) {
    try (Bytes file = Bytes.open(path)) {
      return check(file, path, name, false);
    } catch (ObjectFileException e) {
      return LibraryFile.refused(path, name, e);
    } catch (IOException e) {
      return LibraryFile.unread(path, name, e);
    }
  }

  private LibraryFile check(Bytes file, Path path, String soname, boolean isAll) {
    LibraryFile checked = LibraryFile.check(file, path, soname, platform);
    if (checked.state() != LibraryFile.State.USABLE || !usesElf()) {
      return checked;
    }
    try {
      ElfFile elf = ElfFile.of(file);
      ElfMemory memory = new ElfMemory(elf);
      ElfDynamicTable dynamic = ElfDynamicTable.read(elf, memory);
      if (!dynamic.refusal().isEmpty()) {
        return new LibraryFile(path, soname, LibraryFile.State.NOT_A_LIBRARY, dynamic.refusal());
      }
      String foreign = system.refusal(dynamic.needed());
      if (!foreign.isEmpty()) {
        return new LibraryFile(path, soname, LibraryFile.State.OTHER_ARCHITECTURE, foreign);
      }
      if (isAll || elf.size() <= SMALL || !isSystem(path)) {
        checkTables(memory, dynamic, elf.arch());
      }
      known.put(path.toString(), "");
      String damage = needed(dynamic, path);
      return damage.isEmpty()
          ? checked
          : new LibraryFile(path, soname, LibraryFile.State.UNKNOWN, damage);
    } catch (ObjectFileException e) {
      return LibraryFile.refused(path, soname, e);
    }
  }

  private boolean usesElf() {
    return !platform.os().equals("macos") && !platform.os().equals("windows");
  }

  /** Checks all tables that a loader reads. */
  static void checkTables(ElfMemory memory, ElfDynamicTable dynamic, String arch)
      throws ObjectFileException {
    long symbols = new ElfSymbolCheck(memory, dynamic, arch).check();
    new ElfRelocationCheck(memory, dynamic, arch, symbols).check();
  }

  /** Returns whether a file lies in a directory of the system, which its packages fill. */
  private boolean isSystem(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      return false;
    }
    for (SearchDirectories place : places) {
      if (place.isSystem() && isOneOf(place.directories(), parent)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOneOf(List<String> directories, Path parent) {
    for (String directory : directories) {
      boolean isLocal = directory.startsWith("/usr/local/") || directory.startsWith("/opt/");
      try {
        if (!isLocal && root.resolve(directory).equals(parent)) {
          return true;
        }
      } catch (IOException e) {
        // A directory that cannot be named has no files.
      }
    }
    return false;
  }

  /** Returns what is wrong with the libraries that a file needs; empty if nothing is. */
  private String needed(ElfDynamicTable dynamic, Path path) throws ObjectFileException {
    List<Path> own = expanded(dynamic.searchPath(), path);
    for (String name : dynamic.needed()) {
      String damage = system.isLoaded(name) ? "" : needed(name, own);
      if (!damage.isEmpty()) {
        return damage;
      }
    }
    return "";
  }

  /**
   * Returns the directories of this machine that a file's own list names: $ORIGIN is the file's
   * directory, ld.so(8), and absolute entries lie in the root. Others are left out.
   */
  private List<Path> expanded(List<String> entries, Path path) {
    List<Path> directories = new ArrayList<>();
    for (String entry : entries) {
      String plain = entry.replace("${ORIGIN}", ORIGIN);
      boolean isBeside = plain.startsWith(ORIGIN);
      String rest = isBeside ? plain.substring(ORIGIN.length()) : plain;
      if (rest.indexOf('$') >= 0 || !(rest.startsWith("/") || (isBeside && rest.isEmpty()))) {
        continue;
      }
      try {
        directories.add(
            isBeside ? Path.of(path.toAbsolutePath().getParent() + rest) : root.resolve(rest));
      } catch (IOException e) {
        // A directory that cannot be named has no files.
      }
    }
    return directories;
  }

  /** Checks the first file of a name; what the loader would pass over is passed over. */
  private String needed(String name, List<Path> own) {
    if (name.indexOf('/') >= 0) {
      return name.startsWith("/") ? inRoot(name, name).words() : "";
    }
    for (Path directory : own) {
      Damage found = damage(directory.resolve(name), name);
      if (found.isFound()) {
        return found.words();
      }
    }
    for (SearchDirectories place : places) {
      for (String directory : place.directories()) {
        Damage found = inRoot(directory + "/" + name, name);
        if (found.isFound()) {
          return found.words();
        }
      }
    }
    return ""; // The loader may know it from elsewhere, and says so if it does not.
  }

  private Damage inRoot(String file, String name) {
    try {
      return damage(root.resolve(file), name);
    } catch (IOException e) {
      return Damage.NOT_FOUND;
    }
  }

  private Damage damage(Path path, String name) {
    String before = known.get(path.toString());
    if (before != null) {
      return new Damage(true, before);
    }
    if (known.size() >= MOST_FILES) {
      return Damage.NOT_FOUND;
    }
    LibraryFile file = checkNeeded(path, name);
    return switch (file.state()) {
      case USABLE -> new Damage(true, "");
      case MISSING, OTHER_ARCHITECTURE -> Damage.NOT_FOUND;
      default -> {
        String words = file.seen();
        if (!words.startsWith("needs ")) {
          words = "needs " + name + ", which " + words;
        }
        known.put(path.toString(), words);
        yield new Damage(true, words);
      }
    };
  }

  /** What is wrong with the file of a needed library. */
  private record Damage(boolean isFound, String words) {
    private static final Damage NOT_FOUND = new Damage(false, "");
  }
}
