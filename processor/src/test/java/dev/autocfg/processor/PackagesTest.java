package dev.autocfg.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the packages of the source tree with what is declared and written about them. */
final class PackagesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** A row of the table of packages: the module's folder, then one package. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `((?:runtime|probes|processor|samples)[^`]*)` \\| `([\\w.]+)` \\|");

  @Test
  void everyPackageIsNullMarkedAndDescribed() throws IOException {
    Set<Path> packages = packages();
    assertTrue(packages.size() > 20, packages::toString); // Or the walk below found nothing.
    Set<String> faults = new TreeSet<>();
    for (Path folder : packages) {
      Path info = folder.resolve("package-info.java");
      if (!Files.isRegularFile(info) || !isMarked(Files.readString(info))) {
        faults.add(ROOT.relativize(info).toString());
      }
    }
    assertEquals(Set.of(), faults);
  }

  @Test
  void aPackageWithoutTheAnnotationOrADescriptionIsNotMarked() {
    String imported = "\n\nimport org.jspecify.annotations.NullMarked;\n";
    assertTrue(isMarked("/** Readers. */\n@NullMarked\npackage p;" + imported));
    assertTrue(!isMarked("/** Readers. */\npackage p;" + imported));
    assertTrue(!isMarked("@NullMarked\npackage p;" + imported));
    assertTrue(!isMarked("/** Readers. */\n@NullMarked\npackage p;\n"));
  }

  @Test
  void theTableInContributingListsEveryPackageOnce() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    String text = Files.readString(ROOT.resolve("CONTRIBUTING.md"));
    for (MatchResult row : ROW.matcher(text).results().toList()) {
      String other = listed.put(row.group(2), row.group(1));
      assertEquals(null, other, row.group(2));
    }
    Map<String, String> found = new TreeMap<>();
    for (Path folder : packages()) {
      String path = ROOT.relativize(folder).toString().replace('\\', '/');
      int java = path.indexOf("/src/main/");
      String name = path.replaceFirst(".*/src/main/java/", "").replace('/', '.');
      found.put(name, path.substring(0, java));
    }
    assertEquals(found, listed);
  }

  private static boolean isMarked(String info) {
    return info.startsWith("/**")
        && info.contains("*/\n@NullMarked\npackage ")
        && info.contains("\nimport org.jspecify.annotations.NullMarked;\n");
  }

  /** Returns the folders with Java sources below the main source roots of all modules. */
  private static Set<Path> packages() throws IOException {
    Set<Path> packages = new TreeSet<>();
    for (Path root : sourceRoots()) {
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .map(Path::getParent)
            .filter(folder -> !folder.equals(root)) // module-info
            .forEach(packages::add);
      }
    }
    return packages;
  }

  private static Set<Path> sourceRoots() throws IOException {
    Set<Path> roots = new TreeSet<>();
    String modules = Files.readString(ROOT.resolve("pom.xml"));
    Pattern module = Pattern.compile("<module>([^<]+)</module>");
    for (MatchResult match : module.matcher(modules).results().toList()) {
      Path root = ROOT.resolve(match.group(1)).resolve("src/main/java");
      if (Files.isDirectory(root)) { // samples/consumers has tests only
        roots.add(root);
      }
    }
    return roots;
  }
}
