package dev.autocfg.samples.consumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The README's examples, taken from its text. */
class ReadmeIT {
  private static final Set<String> WRITTEN =
      Set.of("Hash", "Hashing", "Sodium", "SodiumHash", "JavaHash", "Main");

  private static final String HEADER =
      """
      package com.example;

      import dev.autocfg.*;
      import dev.autocfg.runtime.*;
      import java.util.List;
      import org.junit.jupiter.params.ParameterizedTest;
      import org.junit.jupiter.params.provider.MethodSource;

      """;

  private static final String REST =
      """

      interface Hash {
        long size();
      }

      final class Main {
        public static void main(String[] arguments) {
          System.out.println(HashChoice.choice().explain());
        }
      }
      """;

  private static Path classes;

  @BeforeAll
  static void compileTheFirstBlock() throws Exception {
    classes = Artifacts.scratch("readme");
    String source =
        Readme.block("java", 0)
            .replace(
                "{ … SodiumNative.get() … }",
                "{ public long size() { return SodiumNative.get().stateBytes(); } }")
            .replace("{ … }", "{ public long size() { return 384; } }");
    List<Jdk> jdks = Jdk.all();
    compile(jdks.get(jdks.size() - 1), source + REST, classes).succeeded();
  }

  @Test
  void generatesTheClassesOfTheSecondBlock() throws IOException {
    Set<String> shown =
        Pattern.compile("class (\\w+)")
            .matcher(Readme.block("java", 1))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    try (var files = Files.list(classes.resolve("com/example"))) {
      Set<String> generated =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".class") && !name.contains("$"))
              .map(name -> name.replace(".class", ""))
              .filter(name -> !WRITTEN.contains(name))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(generated, shown);
    }
    assertEquals(3, shown.size());
  }

  @Test
  void generatesTheMembersOfTheSecondBlock() throws IOException {
    int members = 0;
    for (String line : Readme.block("java", 1).lines().toList()) {
      String name = line.replaceFirst(".*class (\\w+).*", "$1");
      String source = Files.readString(classes.resolve("com/example/" + name + ".java"));
      String[] parts = line.substring(line.indexOf('{') + 1, line.lastIndexOf('}')).split("[;…]");
      for (String member : Arrays.stream(parts).map(String::strip).toList()) {
        assertTrue(source.contains(member), () -> member + " is not in\n" + source);
        members += member.isEmpty() ? 0 : 1;
      }
    }
    assertEquals(7, members); // Or the loop above looked at nothing.
  }

  @Test
  void explainsItselfInTheWordsShown() throws IOException {
    Jdk jdk = Jdk.withFfm();
    String shown = Readme.find("(?s)\n    (Hash: JavaHash\n.*?)\n\n", 0);
    String path = classes + System.getProperty("path.separator") + Artifacts.runtime();
    List<String> command = List.of(jdk.java(), "-cp", path, "com.example.Main");
    List<String> explained = Child.run(command, Map.of()).succeeded().out().lines().toList();
    List<String> lines = shown.lines().map(line -> line.replaceFirst("^    ", "")).toList();
    assertEquals(lines.size(), explained.size());
    for (int i = 0; i < lines.size(); i++) {
      String start = lines.get(i).replaceFirst("…$", "");
      assertTrue(explained.get(i).startsWith(start), explained.get(i));
    }
  }

  @Test
  void compilesWithTheCommandShown() throws IOException {
    String command = Readme.find("`(javac [^`]*) …`", 0);
    List<String> words = new ArrayList<>();
    Path out = Artifacts.scratch("javac");
    for (Jdk jdk : Jdk.all()) {
      words.clear();
      for (String word : command.split(" ", -1)) {
        words.add(
            word.replaceFirst("^javac$", quoted(jdk.javac()))
                .replaceFirst("^autocfg-runtime\\.jar$", quoted(Artifacts.runtime().toString()))
                .replaceFirst(
                    "^autocfg-processor\\.jar$", quoted(Artifacts.processor().toString())));
      }
      words.addAll(List.of("-d", out.resolve(jdk.toString()).toString()));
      new Build(jdk, "17", false).sources().forEach(source -> words.add(source.toString()));
      Child.run(words, Map.of()).succeeded();
      assertTrue(Program.of(out.resolve(jdk.toString()), false).on(jdk).outcome().status() == 0);
    }
  }

  @Test
  void testsEveryCandidateAsShown() throws Exception {
    String body = Readme.block("java", 2).replace("{ … }", "{ hash.size(); }");
    String source = "class HashTest {\n" + body + "}\n";
    Jdk jdk = Jdk.all().get(0);
    compile(jdk, source, Artifacts.scratch("tests")).succeeded();
    String wrong = source.replace("HashChoice", "HashesChoice");
    Outcome other = compile(jdk, wrong, Artifacts.scratch("tests"));
    assertTrue(other.err().contains("symbol:   variable HashesChoice"), other::err);
  }

  /** Compiles a source with JUnit on the class path, as the README's test needs it. */
  private static Outcome compile(Jdk jdk, String source, Path out) throws Exception {
    Path file = Artifacts.scratch("source").resolve("Source.java");
    Files.writeString(file, HEADER + source);
    List<Path> path =
        List.of(Artifacts.runtime(), jarOf(ParameterizedTest.class), jarOf(Test.class), classes);
    String classPath =
        path.stream()
            .map(Path::toString)
            .collect(Collectors.joining(System.getProperty("path.separator")));
    List<String> command = new ArrayList<>();
    command.addAll(List.of(jdk.javac(), "--release", "17", "-encoding", "UTF-8"));
    command.addAll(List.of("-cp", classPath));
    command.addAll(List.of("-processorpath", Artifacts.processor().toString()));
    command.addAll(List.of("-d", out.toString(), file.toString()));
    return Child.run(command, Map.of());
  }

  private static Path jarOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static String quoted(String path) {
    return Matcher.quoteReplacement(path);
  }
}
