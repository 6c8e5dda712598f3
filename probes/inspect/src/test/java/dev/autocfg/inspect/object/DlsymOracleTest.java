package dev.autocfg.inspect.object;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.autocfg.internal.LibraryFinder;
import dev.autocfg.internal.Platform;
import dev.autocfg.testing.LongRun;
import dev.autocfg.testing.Seed;
import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison with dlsym(3), in a separate process for each library. */
@Tag("oracle")
class DlsymOracleTest {
  private static final int LIBRARIES = 24;

  /**
   * Prints a letter a name: {@code o} found in the library itself, {@code d} elsewhere, {@code ?}
   * found where dladdr does not know, {@code 0} not found.
   */
  private static final String SOURCE =
      """
      #define _GNU_SOURCE
      #include <dlfcn.h>
      #include <link.h>
      #include <stdio.h>
      #include <stdlib.h>
      #include <string.h>
      int main(int argc, char **argv) {
        void *handle = dlopen(argv[1], RTLD_LAZY | RTLD_LOCAL);
        struct link_map *map;
        char name[65536];
        if (argc != 2 || handle == NULL || dlinfo(handle, RTLD_DI_LINKMAP, &map) != 0) return 2;
        while (fgets(name, sizeof name, stdin)) {
          Dl_info info;
          struct link_map *owner = NULL;
          void *address;
          name[strcspn(name, "\\n")] = 0;
          address = dlsym(handle, name);
          if (address == NULL) puts("0");
          else if (!dladdr1(address, &info, (void **) &owner, RTLD_DL_LINKMAP)) puts("?");
          else puts(owner == map ? "o" : "d");
        }
        fflush(stdout);
        _Exit(0);
      }
      """;

  @TempDir Path dir;

  @Test
  void presenceIsWhatDlsymSays() throws IOException, InterruptedException {
    Tool nm = Tool.named("nm");
    Platform platform = Platform.current();
    Tool.assume(platform.os().equals("linux"), "no glibc here");
    Path program = program();
    SymbolSearch search = new SymbolSearch(platform, LibraryFinder.ofThisMachine());
    int libraries = 0;
    int present = 0;
    int absent = 0;
    for (Path library : candidates()) {
      Map<String, Character> types = names(nm, library);
      List<String> letters = dlsym(program, library, types.keySet());
      if (letters.isEmpty() || libraries == LongRun.cases(LIBRARIES, 10_000)) {
        continue; // It cannot be opened: something that it needs is not installed.
      }
      libraries++;
      int i = 0;
      for (Map.Entry<String, Character> name : types.entrySet()) {
        String letter = letters.get(i++);
        String where = library + " " + name.getKey() + " " + letter;
        boolean found = !letter.equals("0");
        assertEquals(
            found ? SymbolAnswer.State.PRESENT : SymbolAnswer.State.ABSENT,
            search.find(library, name.getKey(), SymbolSearch.Scope.CLOSURE).state(),
            where);
        if (tellsTheOwner(letter, name.getValue())) {
          assertEquals(
              letter.equals("o") ? SymbolAnswer.State.PRESENT : SymbolAnswer.State.ABSENT,
              search.find(library, name.getKey(), SymbolSearch.Scope.OWN).state(),
              where);
        }
        present += found ? 1 : 0;
        absent += found ? 0 : 1;
      }
    }
    System.out.println(
        present
            + " names present and "
            + absent
            + " absent in "
            + libraries
            + " libraries, as dlsym says");
    Tool.assume(libraries >= LIBRARIES, "only " + libraries + " libraries could be opened here");
  }

  /** Checks filters: glibc asks first the library behind a filter, then the filter itself. */
  @Test
  void presenceInFiltersIsWhatDlsymSays() throws IOException, InterruptedException {
    Tool.assume(Platform.current().os().equals("linux"), "no glibc here");
    Path program = program();
    Path unused = Tool.library(dir.resolve("libreal.so"), "int real(void) {return 1;}");
    String path = "-Wl,-rpath," + dir;
    String source = "int own(void) {return 3;}";
    Path filter = Tool.library(dir.resolve("a.so"), source, "-Wl,-F,libreal.so", path);
    Path auxiliary = Tool.library(dir.resolve("b.so"), source, "-Wl,-f,libreal.so", path);
    Path alone = Tool.library(dir.resolve("c.so"), source, "-Wl,-f,libmissing.so", path);
    Path broken = Tool.library(dir.resolve("d.so"), source, "-Wl,-F,libmissing.so", path);
    Path user = Tool.library(dir.resolve("e.so"), "", "-Wl,--no-as-needed", "" + auxiliary, path);
    SymbolSearch search = new SymbolSearch(Platform.current(), LibraryFinder.ofThisMachine());
    Set<String> names = new LinkedHashSet<>(List.of("own", "real", "no_such"));
    for (Path library : List.of(filter, auxiliary, alone, user)) {
      List<String> letters = dlsym(program, library, names);
      assertEquals(3, letters.size(), library.toString());
      for (String name : names) {
        SymbolAnswer.State state =
            letters.remove(0).equals("0") ? SymbolAnswer.State.ABSENT : SymbolAnswer.State.PRESENT;
        assertEquals(
            state, search.find(library, name, SymbolSearch.Scope.CLOSURE).state(), library + name);
      }
      assertEquals(
          SymbolAnswer.State.ABSENT, search.find(library, "real", SymbolSearch.Scope.OWN).state());
    }
    assertEquals(List.of(), dlsym(program, broken, names));
    assertEquals(
        SymbolAnswer.State.UNKNOWN,
        search.find(broken, "real", SymbolSearch.Scope.CLOSURE).state());
  }

  /**
   * A unique symbol is that of the library that was loaded first, and a function that is chosen
   * when it is bound, such as gettimeofday, may be one of the kernel's.
   */
  private static boolean tellsTheOwner(String letter, char type) {
    return !letter.equals("?") && type != 'u' && type != 'i';
  }

  private Path program() throws IOException {
    Path source = Files.writeString(dir.resolve("ask.c"), SOURCE);
    Path program = dir.resolve("ask");
    Tool.named("gcc").run("-o", program.toString(), source.toString(), "-ldl");
    return program;
  }

  /** Reads what nm lists, defined and undefined, without versions, and a few names of nobody. */
  private static Map<String, Character> names(Tool nm, Path library) throws IOException {
    Map<String, Character> types = new TreeMap<>();
    for (String line : nm.run("-D", "--without-symbol-versions", "" + library).lines().toList()) {
      String[] words = line.strip().split("\\s+", -1);
      if (words.length >= 2) {
        types.put(words[words.length - 1], words[words.length - 2].charAt(0));
      }
    }
    types.put("no_such_symbol_anywhere", 'U');
    return types;
  }

  private List<String> dlsym(Path program, Path library, Set<String> names)
      throws IOException, InterruptedException {
    Path input = Files.write(dir.resolve("names"), names);
    Path output = dir.resolve("letters");
    Process process =
        new ProcessBuilder(program.toString(), library.toString())
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    // A library whose initializers do not end is skipped; on a slow machine others may be, too.
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return List.of();
    }
    List<String> letters = Files.readAllLines(output);
    return process.exitValue() == 0 && letters.size() == names.size() ? letters : List.of();
  }

  /** The four that matter most, then others of the machine in an order by chance. */
  private static Set<Path> candidates() throws IOException {
    Path directory = Path.of("/usr/lib", Platform.current().multiarch());
    Tool.assume(Files.isDirectory(directory), "no " + directory + " here");
    Set<Path> candidates = new LinkedHashSet<>();
    for (String name : List.of("libc.so.6", "libm.so.6", "libcrypto.so.3", "libsodium.so.23")) {
      if (Files.exists(directory.resolve(name))) {
        candidates.add(directory.resolve(name));
      }
    }
    List<Path> others = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      files
          .filter(f -> f.getFileName().toString().matches("lib.*\\.so\\.\\d+"))
          .forEach(others::add);
    }
    others.sort(null);
    Collections.shuffle(others, Seed.random(0));
    others.stream()
        .filter(DlsymOracleTest::isSmall)
        .limit(LongRun.cases(60, 10_000))
        .forEach(candidates::add);
    return candidates;
  }

  private static boolean isSmall(Path file) {
    try {
      return Files.size(file) < 8 << 20;
    } catch (IOException e) {
      return false;
    }
  }
}
