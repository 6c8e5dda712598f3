package dev.autocfg.inspect.header;

import dev.autocfg.inspect.library.IncludeDirectories;
import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.inspect.library.Machine;
import dev.autocfg.inspect.pkgconfig.PkgConfigTool;
import dev.autocfg.inspect.query.HeaderUnit;
import dev.autocfg.internal.Root;
import dev.autocfg.language.text.Quote;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The flags that are handed to the compiler: -I, -isystem, -D and -U, and no others. {@code
 * -fplugin}, {@code -B}, {@code -wrapper} and {@code @file} make even a compilation without output
 * run programs, and what else a {@code .pc} file says changes no declaration.
 *
 * @param words the flags, each one word
 * @param evidence what was found, and what was left out
 */
record CompileFlags(List<String> words, List<String> evidence) {
  private static final List<String> DIRECTORIES = List.of("-isystem", "-I");
  private static final List<String> MACROS = List.of("-D", "-U");
  private static final Pattern MACRO =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:\\([A-Za-z0-9_, .]*\\))?(?:=\\P{Cntrl}*)?");

  static CompileFlags of(HeaderUnit unit, Machine machine) {
    List<String> evidence = new ArrayList<>();
    List<String> flags = new ArrayList<>();
    unit.defines().forEach(define -> flags.add("-D" + define));
    if (!unit.library().isEmpty()) {
      LibraryRequest library =
          new LibraryRequest(unit.library(), unit.pkgConfig(), List.of(), List.of());
      for (Path directory : IncludeDirectories.of(library, machine)) {
        flags.add("-I" + directory);
      }
      if (IncludeDirectories.arePackaged(library, machine)) {
        flags.addAll(packaged(unit.pkgConfig(), machine, evidence));
      }
    }
    return new CompileFlags(flags, evidence);
  }

  /** Returns what the package says besides -I. */
  private static List<String> packaged(String name, Machine machine, List<String> evidence) {
    Root root = machine.rooted();
    PkgConfigTool tool = new PkgConfigTool(machine.platform(), root, machine.environment());
    List<String> flags = allowed(tool.cflags(name, evidence), evidence);
    return flags.stream()
        .filter(flag -> !flag.startsWith("-I"))
        .map(flag -> rooted(flag, root))
        .toList();
  }

  /** Returns the flag with its directory as a path of this machine. */
  private static String rooted(String flag, Root root) {
    String letter = flag(flag);
    if (root.isWhole() || MACROS.contains(letter)) {
      return flag;
    }
    try {
      return letter + root.resolve(flag.substring(letter.length()));
    } catch (IOException e) {
      return flag; // A loop of links: there is nothing to find behind it either way.
    }
  }

  /** Returns the flags that may be handed on, each joined with its value; notes the others. */
  static List<String> allowed(List<String> words, List<String> evidence) {
    List<String> allowed = new ArrayList<>();
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      String flag = flag(word);
      // Joined, as a word of its own that begins with @ would be read as a file of options.
      String joined = word.equals(flag) && rest.hasNext() ? flag + rest.next() : word;
      if (!flag.isEmpty() && isGood(flag, joined.substring(flag.length()))) {
        allowed.add(joined);
      } else {
        evidence.add("the flag " + Quote.of(joined) + " is not handed to the compiler");
      }
    }
    return allowed;
  }

  private static String flag(String word) {
    for (List<String> flags : List.of(DIRECTORIES, MACROS)) {
      for (String flag : flags) {
        if (word.startsWith(flag)) {
          return flag;
        }
      }
    }
    return "";
  }

  private static boolean isGood(String flag, String value) {
    return MACROS.contains(flag)
        ? MACRO.matcher(value).matches()
        : new File(value).isAbsolute() && value.chars().noneMatch(c -> c < ' ');
  }
}
