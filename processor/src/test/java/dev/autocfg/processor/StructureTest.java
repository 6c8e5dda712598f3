package dev.autocfg.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the dependencies between packages, as the sources' imports and qualified names show. */
final class StructureTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

  /** Comments and literals, in which names are no dependencies; imports for Javadoc count. */
  private static final Pattern NO_CODE =
      Pattern.compile(
          "(?s)/\\*.*?\\*/|//[^\n"
              + "]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n"
              + "])*\"|'(?:\\\\.|[^'\\\\])+'");

  private static final Pattern QUALIFIED = Pattern.compile("\\b[a-z]\\w*(?:\\.\\w+)+");
  private static final Pattern COMPILER =
      Pattern.compile(
          "(?:javax\\.(?:lang\\.model|annotation\\.processing|tools)|com\\.sun)(?:\\..*)?");

  /**
   * A source file.
   *
   * @param names the qualified names in its imports and its code
   */
  private record Source(Path file, String packageName, SortedSet<String> names) {
    static Source of(Path file, String text) {
      String code = NO_CODE.matcher(text).replaceAll(" ");
      MatchResult declared = PACKAGE.matcher(code).results().findFirst().orElseThrow();
      SortedSet<String> names = new TreeSet<>();
      String rest = code.substring(declared.end());
      QUALIFIED.matcher(rest).results().forEach(name -> names.add(name.group()));
      return new Source(file, declared.group(1), names);
    }
  }

  private static List<Source> sources(String... modules) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (String module : modules) {
      Path root = ROOT.resolve(module).resolve("src/main/java");
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          if (!file.getParent().equals(root)) { // module-info
            sources.add(Source.of(ROOT.relativize(file), Files.readString(file)));
          }
        }
      }
    }
    assertTrue(sources.size() > 10, () -> List.of(modules) + ": " + sources.size());
    return sources;
  }

  /** Returns each package with those of the same sources that it depends on. */
  private static Map<String, Set<String>> arrows(List<Source> sources) {
    Map<String, Set<String>> arrows = new TreeMap<>();
    sources.forEach(source -> arrows.put(source.packageName(), new TreeSet<>()));
    for (Source source : sources) {
      for (String name : source.names()) {
        String known = name;
        while (!arrows.containsKey(known) && known.contains(".")) {
          known = known.substring(0, known.lastIndexOf('.'));
        }
        if (arrows.containsKey(known) && !known.equals(source.packageName())) {
          arrows.get(source.packageName()).add(known);
        }
      }
    }
    return arrows;
  }

  /** Returns the packages that are left when all are removed that depend on none of the rest. */
  private static Map<String, Set<String>> cycles(Map<String, Set<String>> arrows) {
    Map<String, Set<String>> rest = new TreeMap<>();
    arrows.forEach((from, to) -> rest.put(from, new TreeSet<>(to)));
    boolean isSmaller = true;
    while (isSmaller) {
      isSmaller = rest.values().removeIf(Set::isEmpty);
      rest.values().forEach(to -> to.retainAll(rest.keySet()));
    }
    return rest;
  }

  @Test
  void theProcessorsPackagesHaveNoCycle() throws IOException {
    Map<String, Set<String>> arrows = arrows(sources("processor"));

    assertTrue(
        arrows.get("dev.autocfg.processor.emit").contains("dev.autocfg.processor.plan"),
        arrows::toString); // Or the reading above finds nothing.
    assertEquals(Map.of(), cycles(arrows));
  }

  @Test
  void thePackagesOfProbesHaveNoCycle() throws IOException {
    Map<String, Set<String>> arrows =
        arrows(sources("probes/api", "probes/language", "probes/inspect", "probes/command"));

    assertTrue(
        arrows.get("dev.autocfg.command").contains("dev.autocfg.inspect.library"),
        arrows::toString);
    assertEquals(Map.of(), cycles(arrows));
  }

  @Test
  void theRunTimesPackagesHaveNoCycle() throws IOException {
    Map<String, Set<String>> arrows = arrows(sources("runtime/core"));

    assertTrue(
        arrows.get("dev.autocfg.runtime.generated").contains("dev.autocfg.internal"),
        arrows::toString);
    assertEquals(Map.of(), cycles(arrows));
  }

  @Test
  void aCycleIsFoundThroughImportsAndQualifiedNames() {
    Source a = Source.of(Path.of("A.java"), "package p.a;\nimport static p.b.B.f;\n");
    Source b = Source.of(Path.of("B.java"), "package p.b;\nclass B { p.c.C c; }\n");
    Source c = Source.of(Path.of("C.java"), "package p.c;\n/** {@link p.a.A} */ class C {}\n");
    Source back = Source.of(Path.of("D.java"), "package p.c;\nimport p.a.*;\n");

    assertEquals(Map.of(), cycles(arrows(List.of(a, b, c))));
    assertEquals(
        Map.of("p.a", Set.of("p.b"), "p.b", Set.of("p.c"), "p.c", Set.of("p.a")),
        cycles(arrows(List.of(a, b, c, back))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"request", "check", "binding", "plan", "emit", "account"})
  void noPhaseAfterTheReaderNamesTheCompilersTypes(String phase) throws IOException {
    List<Source> sources = new ArrayList<>(sources("processor"));
    sources.removeIf(source -> !source.packageName().equals("dev.autocfg.processor." + phase));

    assertTrue(sources.size() > 4, sources::toString);
    assertEquals(Set.of(), filesThatName(COMPILER, sources));
  }

  @Test
  void theReaderNamesThem() throws IOException {
    List<Source> sources = new ArrayList<>(sources("processor"));
    sources.removeIf(source -> !source.packageName().equals("dev.autocfg.processor.read"));

    assertTrue(filesThatName(COMPILER, sources).toString().contains("NativeReader.java"));
  }

  @Test
  void onlyTheCommandKnowsPicocli() throws IOException {
    Pattern picocli = Pattern.compile("picocli\\..*");
    List<Source> others =
        sources("runtime/core", "probes/api", "probes/language", "probes/inspect", "processor");

    assertEquals(Set.of(), filesThatName(picocli, others));
    assertTrue(!filesThatName(picocli, sources("probes/command")).isEmpty());
    for (String module : List.of("probes/api", "probes/language", "probes/inspect", "processor")) {
      assertTrue(!Files.readString(ROOT.resolve(module + "/pom.xml")).contains("picocli"), module);
    }
  }

  private static SortedSet<String> filesThatName(Pattern names, List<Source> sources) {
    SortedSet<String> files = new TreeSet<>();
    for (Source source : sources) {
      if (source.names().stream().anyMatch(name -> names.matcher(name).matches())) {
        files.add(source.file().toString());
      }
    }
    return files;
  }
}
