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
import org.junit.jupiter.params.provider.CsvSource;

/** The README's examples, taken from its text. */
class ReadmeIT {
  private static final Set<String> WRITTEN =
      Set.of("Hash", "Hashing", "Sodium", "SodiumHash", "JavaHash", "Main");

  /** The places of the blocks of Java in the README. */
  private static final int JDK_SOURCES = 0;

  private static final int JDK_CONDITIONAL_SOURCE = 1;
  private static final int JDK_GENERATED = 2;
  private static final int NATIVE_SOURCES = 3;
  private static final int NATIVE_GENERATED = 4;
  private static final int TESTS = 5;

  private static final String HEADER =
      """
      package com.example;

      import dev.autocfg.*;
      import dev.autocfg.runtime.*;
      import java.util.List;
      import java.util.concurrent.*;
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

  private static final String JDK_REST =
      """

      final class Main {
        public static void main(String[] arguments) throws InterruptedException {
          CountDownLatch done = new CountDownLatch(1);
          StarterChoice.get().start(done::countDown);
          done.await();
          System.out.println(FeaturesCfg.HAS_VIRTUAL_THREADS);
          System.out.println(StarterChoice.choice().name());
        }
      }
      """;

  private static Path classes;

  @BeforeAll
  static void compileTheNativeSources() throws Exception {
    classes = Artifacts.scratch("readme");
    String source =
        Readme.block("java", NATIVE_SOURCES)
            .replace(
                "{ … SodiumNative.get() … }",
                "{ public long size() { return SodiumNative.get().stateBytes(); } }")
            .replace("{ … }", "{ public long size() { return 384; } }");
    List<Jdk> jdks = Jdk.all();
    compile(jdks.get(jdks.size() - 1), source + REST, classes).succeeded();
  }

  /** Without a newer JDK on the machine only the first row runs. */
  @ParameterizedTest(name = "--release {0}: {1}, {2}")
  @CsvSource({"17, false, PooledStarter", "21, true, VirtualStarter"})
  void takesTheImplementationThatTheReleaseHas(int release, boolean constant, String chosen)
      throws Exception {
    List<Jdk> jdks = Jdk.all().stream().filter(jdk -> jdk.feature() >= release).toList();
    Skip.unless(!jdks.isEmpty(), "no JDK " + release + " or newer: set JAVA_HOME_25");
    for (Jdk jdk : jdks) {
      Path out = Artifacts.scratch("jdk");
      compileTheJdkExample(jdk, release, out).succeeded();
      assertEquals(List.of(constant + "", chosen), run(jdk, out));
    }
  }

  /** The table above could hold without its condition: the API must be what is missing at 17. */
  @Test
  void theConditionalSourceNeedsItsCondition() throws Exception {
    String source = Readme.block("java", JDK_CONDITIONAL_SOURCE).replace("@When(", "// @When(");
    String all = Readme.block("java", JDK_SOURCES) + source;
    for (Jdk jdk : Jdk.all()) {
      Outcome outcome = compile(jdk, all, Artifacts.scratch("unconditional"));
      assertEquals(1, outcome.status());
      assertTrue(outcome.err().contains("Thread.ofVirtual()"), outcome::err);
    }
  }

  @Test
  void generatesTheMembersOfTheJdkExample() throws Exception {
    List<Jdk> jdks = Jdk.all();
    Jdk newest = jdks.get(jdks.size() - 1);
    Skip.unless(newest.feature() >= 21, "no JDK 21 or newer: set JAVA_HOME_25");
    Path out = Artifacts.scratch("members");
    compileTheJdkExample(newest, 21, out).succeeded();
    assertEquals(4, membersShown(JDK_GENERATED, out));
  }

  @Test
  void generatesTheClassesShown() throws IOException {
    Set<String> shown =
        Pattern.compile("class (\\w+)")
            .matcher(Readme.block("java", NATIVE_GENERATED))
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
  void generatesTheMembersShown() throws IOException {
    assertEquals(7, membersShown(NATIVE_GENERATED, classes));
  }

  /** Checks that the generated sources have the members of a block, and returns how many. */
  private static int membersShown(int block, Path generated) throws IOException {
    int members = 0;
    for (String line : Readme.block("java", block).lines().toList()) {
      String name = line.replaceFirst(".*class (\\w+).*", "$1");
      String source = Files.readString(generated.resolve("com/example/" + name + ".java"));
      String[] parts = line.substring(line.indexOf('{') + 1, line.lastIndexOf('}')).split("[;…]");
      for (String member : Arrays.stream(parts).map(String::strip).toList()) {
        assertTrue(source.contains(member), () -> member + " is not in\n" + source);
        members += member.isEmpty() ? 0 : 1;
      }
    }
    return members;
  }

  @Test
  void explainsItselfInTheWordsShown() throws IOException {
    Jdk jdk = Jdk.withFfm();
    String shown = Readme.find("(?s)\n    (Hash: JavaHash\n.*?)\n\n", 0);
    List<String> explained = run(jdk, classes);
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
      ConsumerProcess.run(words, Map.of()).succeeded();
      assertTrue(Program.of(out.resolve(jdk.toString()), false).on(jdk).outcome().status() == 0);
    }
  }

  @Test
  void testsEveryCandidateAsShown() throws Exception {
    String body = Readme.block("java", TESTS).replace("{ … }", "{ hash.size(); }");
    String source = "class HashTest {\n" + body + "}\n";
    Jdk jdk = Jdk.all().get(0);
    compile(jdk, source, Artifacts.scratch("tests")).succeeded();
    String wrong = source.replace("HashChoice", "HashesChoice");
    Outcome other = compile(jdk, wrong, Artifacts.scratch("tests"));
    assertTrue(other.err().contains("symbol:   variable HashesChoice"), other::err);
  }

  private static List<String> run(Jdk jdk, Path classes) {
    String path = classes + System.getProperty("path.separator") + Artifacts.runtime();
    List<String> command = List.of(jdk.java(), "-cp", path, "com.example.Main");
    return ConsumerProcess.run(command, Map.of()).succeeded().out().lines().toList();
  }

  /** Compiles the first example, its conditional source in a directory of its own. */
  private static Outcome compileTheJdkExample(Jdk jdk, int release, Path out) throws Exception {
    Path conditional = Artifacts.scratch("conditional");
    Path file = conditional.resolve("com/example/VirtualStarter.java");
    Files.createDirectories(file.getParent());
    String imports = "package com.example;\n\nimport dev.autocfg.*;\n\n";
    Files.writeString(file, imports + Readme.block("java", JDK_CONDITIONAL_SOURCE));
    String source = Readme.block("java", JDK_SOURCES) + JDK_REST;
    List<String> options = List.of("--release", "" + release, "-Aautocfg.sources=" + conditional);
    return compile(jdk, options, source, out);
  }

  private static Outcome compile(Jdk jdk, String source, Path out) throws Exception {
    return compile(jdk, List.of("--release", "17"), source, out);
  }

  /** Compiles a source with JUnit on the class path, as the README's test needs it. */
  private static Outcome compile(Jdk jdk, List<String> options, String source, Path out)
      throws Exception {
    Path file = Artifacts.scratch("source").resolve("Source.java");
    Files.writeString(file, HEADER + source);
    List<Path> path =
        List.of(Artifacts.runtime(), jarOf(ParameterizedTest.class), jarOf(Test.class), classes);
    String classPath =
        path.stream()
            .map(Path::toString)
            .collect(Collectors.joining(System.getProperty("path.separator")));
    List<String> command = new ArrayList<>();
    command.addAll(List.of(jdk.javac(), "-encoding", "UTF-8"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath));
    command.addAll(List.of("-processorpath", Artifacts.processor().toString()));
    command.addAll(List.of("-d", out.toString(), file.toString()));
    return ConsumerProcess.run(command, Map.of());
  }

  private static Path jarOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static String quoted(String path) {
    return Matcher.quoteReplacement(path);
  }
}
