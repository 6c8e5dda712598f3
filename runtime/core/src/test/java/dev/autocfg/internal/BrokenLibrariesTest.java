package dev.autocfg.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.testing.Deadline;
import dev.autocfg.testing.ElfLinker;
import dev.autocfg.testing.LongRun;
import dev.autocfg.testing.Seed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The table of broken libraries: each is checked as at run time and, if the check accepts it,
 * loaded in a child JVM. A JVM that dies is what the check has to prevent.
 */
@Tag("child")
@Tag("mutants")
class BrokenLibrariesTest {
  private static final int PAGE = 4096;
  private static final List<String> LIBRARIES =
      List.of("libsodium.so.23", "libz.so.1", "libssh2.so.1", "libgcc_s.so.1", "libzstd.so.1");

  @TempDir private Path directory;

  /** What became of the files of a list. */
  private record Table(int files, int refused, int loaded, List<String> deaths) {
    @Override
    public String toString() {
      return files
          + " files: "
          + refused
          + " refused, "
          + loaded
          + " loaded, "
          + deaths.size()
          + " deaths";
    }
  }

  @Test
  void zerosInPlaceOfTheLastPagesDoNotKill() throws Exception {
    List<Path> files = new ArrayList<>();
    for (String name : LIBRARIES) {
      byte[] whole = library(name);
      int pages = (whole.length - 1) / PAGE;
      int step = LongRun.isOn() ? 1 : Math.max(1, pages / 12);
      for (int page = pages; page > 0; page -= step) {
        byte[] cut = whole.clone();
        Arrays.fill(cut, page * PAGE, cut.length, (byte) 0);
        files.add(write(name + "." + page, cut));
      }
    }
    Table table = load(files);
    System.out.println("broken libraries, zeros: " + table);
    assertEquals(List.of(), table.deaths());
    assertTrue(table.refused() > files.size() / 2, table::toString);
  }

  @Test
  void damagedBytesKillAtMostOneInAHundred() throws Exception {
    byte[] whole = library("libsodium.so.23");
    Random random = Seed.random(11);
    List<Path> files = new ArrayList<>();
    int count = LongRun.cases(200, 2_000);
    for (int i = 0; i < count; i++) {
      byte[] mutant = whole.clone();
      int at = random.nextInt(mutant.length - 8);
      int length = random.nextBoolean() ? 1 : 8;
      for (int j = 0; j < length; j++) {
        mutant[at + j] = (byte) random.nextInt(256);
      }
      files.add(write("mutant" + i, mutant));
    }
    Table table = load(files);
    System.out.println("broken libraries, mutants: " + table);
    // Only code that the library itself runs while it is loaded cannot be checked. Of all 2,000
    // that
    // is at most 1 in 100; a small sample may by chance contain more.
    int most = 10 + count / 200;
    assertTrue(table.deaths().size() <= most, () -> table + " " + table.deaths());
    assertTrue(table.loaded() > count / 2, table::toString);
  }

  @Test
  void damagedDependenciesDoNotKill() throws Exception {
    ElfLinker.need();
    Path dependency = link("libdep.so", "int dep(void) { return 1; } char big[200000] = {1};");
    byte[] whole = Files.readAllBytes(dependency);
    List<Path> files = new ArrayList<>();
    List<byte[]> broken = new ArrayList<>();
    for (int size : new int[] {0, 1, 64, 512, 4096, 8192, whole.length / 2, whole.length - 1}) {
      broken.add(Arrays.copyOf(whole, size));
    }
    for (int page = 1; page < whole.length / PAGE; page += 4) {
      byte[] zeros = whole.clone();
      Arrays.fill(zeros, page * PAGE, zeros.length, (byte) 0);
      broken.add(zeros);
    }
    byte[] foreign = whole.clone();
    foreign[18] = 22; // e_machine: EM_S390
    broken.add(foreign);
    broken.add("INPUT(libdep.so)\n".getBytes(StandardCharsets.US_ASCII));
    for (byte[] bytes : broken) {
      Path place = Files.createDirectory(directory.resolve("dep" + files.size()));
      Files.copy(dependency, place.resolve("libdep.so"));
      files.add(
          link(place, "libuser.so", "int dep(void); int user(void) { return dep(); }", "dep"));
      Files.write(place.resolve("libdep.so"), bytes);
    }
    Table table = load(files);
    System.out.println("broken libraries, dependencies: " + table);
    assertEquals(List.of(), table.deaths());
    assertTrue(table.refused() >= 8, table::toString);
  }

  @Test
  void wholeAndCyclicDependenciesAreLoaded() throws Exception {
    ElfLinker.need();
    Path place = Files.createDirectory(directory.resolve("cycle"));
    link(place, "libb.so", "int b(void) { return 1; }", "");
    link(place, "liba.so", "int b(void); int a(void) { return b(); }", "b");
    Path b = link(place, "libb.so", "int a(void); int b(void) { return a(); }", "a");
    Table table = load(List.of(b));
    assertEquals(1, table.loaded(), table::toString);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(directory.resolve(name), bytes);
  }

  private static byte[] library(String name) throws IOException {
    LibraryFinder.Found found = LibraryFinder.ofThisMachine().find(List.of(name));
    Assumptions.assumeTrue(found.file().isPresent(), name + " is not installed");
    return Files.readAllBytes(found.file().get());
  }

  private Path link(String name, String source) throws Exception {
    return link(directory, name, source, "");
  }

  private static Path link(Path place, String name, String source, String needed) throws Exception {
    Path code = Files.writeString(place.resolve(name + ".c"), source + "\n");
    Path library = place.resolve(name);
    List<String> command =
        new ArrayList<>(List.of("gcc", "-shared", "-fPIC", "-o", library.toString()));
    command.addAll(List.of(code.toString(), "-Wl,-soname," + name, "-Wl,-rpath,$ORIGIN"));
    if (!needed.isEmpty()) {
      command.addAll(List.of("-L" + place, "-l" + needed));
    }
    assertEquals(0, Deadline.exitCode(new ProcessBuilder(command).inheritIO().start(), command));
    return library;
  }

  /** Loads the files in child JVMs; each death costs a new one. */
  private Table load(List<Path> files) throws Exception {
    Path list = Files.createTempFile(directory, "list", "");
    Files.write(list, files.stream().map(Path::toString).toList());
    int refused = 0;
    int loaded = 0;
    List<String> deaths = new ArrayList<>();
    for (int next = 0; next < files.size(); ) {
      int begun = -1;
      List<String> lines = child(list, next);
      for (String line : lines) {
        refused += line.startsWith("refused ") ? 1 : 0;
        loaded += line.startsWith("loaded ") ? 1 : 0;
        begun = line.startsWith("begin ") ? Integer.parseInt(line.substring(6)) : begun;
      }
      if (!lines.isEmpty() && lines.get(lines.size() - 1).equals("end")) {
        break;
      }
      assertTrue(begun >= next, "the child did not begin");
      deaths.add(files.get(begun).getFileName().toString());
      next = begun + 1;
    }
    return new Table(files.size(), refused, loaded, deaths);
  }

  private List<String> child(Path list, int first) throws Exception {
    Path out = Files.createTempFile(directory, "out", "");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "-XX:TieredStopAtLevel=1"));
    if (Runtime.version().feature() >= 22) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(LoadingChild.class.getName(), list.toString(), "" + first));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    Deadline.exitCode(builder.start(), command);
    return Files.readAllLines(out);
  }
}
