package dev.autocfg.inspect.pkgconfig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Root;
import dev.autocfg.testing.Seed;
import dev.autocfg.testing.Tool;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison of output, errors and exit codes with the real tool, pkgconf 1.8.1. */
@Tag("oracle")
class PkgConfigToolOracleTest {
  private static final List<String> QUESTIONS =
      List.of(
          "--exists",
          "--print-errors --exists",
          "--modversion",
          "--cflags",
          "--cflags-only-I",
          "--cflags-only-other",
          "--libs",
          "--libs-only-L",
          "--libs-only-l",
          "--libs-only-other",
          "--libs --static",
          "--cflags --libs --static",
          "--keep-system-cflags --keep-system-libs --cflags --libs",
          "--print-requires",
          "--print-requires-private",
          "--print-provides",
          "--print-variables",
          "--variable=prefix",
          "--variable=libdir",
          "--atleast-version=1.2",
          "--exact-version=1.2",
          "--max-version=3",
          "--path",
          "--uninstalled",
          "--define-prefix --libs --cflags",
          "--define-variable=prefix=/else --libs --cflags");

  @TempDir Path dir;

  @BeforeEach
  void needsTheVersion() throws IOException {
    String version = Tool.named("pkg-config").run("--version").strip();
    Tool.assume(version.equals("1.8.1"), "pkg-config is " + version + ", not pkgconf 1.8.1");
  }

  @Test
  void agreesOnEveryFileOfTheMachine() throws IOException {
    List<List<String>> packages = new ArrayList<>();
    String path = Tool.named("pkg-config").run("--variable=pc_path", "pkg-config").strip();
    for (String directory : path.split(File.pathSeparator, -1)) {
      if (Files.isDirectory(Path.of(directory))) {
        try (Stream<Path> files = Files.list(Path.of(directory))) {
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".pc"))
              .sorted()
              .forEach(name -> packages.add(List.of(name.substring(0, name.length() - 3))));
        }
      }
    }
    Tool.assume(!packages.isEmpty(), "no .pc files here");
    int asked = assertSame(Map.of(), QUESTIONS, packages);
    System.out.println(packages.size() + " .pc files, " + asked + " questions: as pkg-config");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PKG_CONFIG_SYSROOT_DIR=/sys", "PKG_CONFIG_IGNORE_CONFLICTS=", "X=1"})
  void agreesOnAwkwardPackages(String setting) throws IOException {
    Path at = Files.createDirectories(dir.resolve("lib/pkgconfig"));
    for (String file : AwkwardPackages.FILES) {
      int end = file.indexOf('\n');
      Files.writeString(
          at.resolve(file.substring(0, end) + ".pc"),
          "prefix=/opt/x\nlibdir=${prefix}/lib\nName: n\nDescription: d\nVersion: 1.2\n"
              + file.substring(end + 1));
    }
    int equals = setting.indexOf('=');
    Map<String, String> environment = new HashMap<>();
    environment.put(setting.substring(0, equals), setting.substring(equals + 1));
    environment.put("PKG_CONFIG_LIBDIR", at.toString());
    assertSame(environment, QUESTIONS, AwkwardPackages.asked());
  }

  @Test
  void agreesOnUsage() throws IOException {
    Files.writeString(dir.resolve("s.pc"), "Name: n\nDescription: d\nVersion: 1\nLibs: -la\n");
    Map<String, String> environment = Map.of("PKG_CONFIG_LIBDIR", dir.toString());
    List<String> lines =
        List.of(
            "",
            "--version",
            "--bogus s",
            "--variable",
            "--libs=1 s",
            "--lib s",
            "--mod s",
            "-exists s",
            "--libs -- s",
            "--atleast-pkgconfig-version=1.5",
            "--atleast-pkgconfig-version=2",
            "--exists zz",
            "zz",
            "--libs zz",
            "--short-errors --libs zz",
            "--silence-errors --libs zz",
            "--errors-to-stdout --libs zz",
            "--print-errors --atleast-version=1 zz",
            "--modversion pkg-config",
            "--libs s >= 1",
            "--libs s >= 2",
            "--modversion s s",
            "--validate s",
            "--validate zz",
            "--validate s >= 2",
            "--validate",
            "--validate --libs --modversion s",
            "--validate --silence-errors zz",
            "--validate --short-errors zz",
            "--validate --uninstalled s",
            "--validate --atleast-version=2 s",
            "--vali s",
            "--p s",
            "--s s");
    assertSame(environment, lines, List.of(List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--digraph",
        "--simulate",
        "--env=X",
        "--pure",
        "--simul",
        "--with-path=/x",
        "--about"
      })
  void refusesWhatItDoesNotHave(String option) {
    PkgConfigTool ours = new PkgConfigTool(Platform.current(), Root.of(Path.of("/")), name -> null);
    PkgConfigTool.Result result = ours.run(List.of(option, "s"));
    assertEquals(1, result.status());
    assertTrue(
        result.errors().startsWith("pkgconf: autocfg does not have this option -- "),
        result.errors());
  }

  @Test
  void ordersVersionsAsTheTool() throws IOException {
    Random random = Seed.random(0);
    ToolBatch batch = new ToolBatch(dir, Map.of("PKG_CONFIG_LIBDIR", dir.toString()));
    List<String> versions = new ArrayList<>();
    List<List<String>> rights = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      versions.add(version(random));
      Files.writeString(
          dir.resolve("v" + i + ".pc"),
          "Name: n\nDescription: d\nVersion: " + versions.get(i) + "\n");
      rights.add(new ArrayList<>());
      List<String> constraints = new ArrayList<>(List.of("--short-errors", "--libs"));
      for (int k = 0; k < 110; k++) {
        String right = random.nextInt(9) == 0 ? versions.get(i) : version(random);
        rights.get(i).add(right);
        constraints.add("v" + i + " > " + right);
        constraints.add("v" + i + " < " + right);
      }
      batch.add(constraints);
    }
    List<PkgConfigTool.Result> results = batch.run();
    for (int i = 0; i < 100; i++) {
      StringBuilder expected = new StringBuilder();
      for (String right : rights.get(i)) {
        int order = PcDependency.Comparison.compare(versions.get(i), right);
        expected.append(order > 0 ? "" : refusal("v" + i, ">", right, versions.get(i)));
        expected.append(order < 0 ? "" : refusal("v" + i, "<", right, versions.get(i)));
      }
      assertEquals(results.get(i).errors(), expected.toString());
    }
  }

  private static String refusal(String name, String word, String right, String left) {
    String demand = word + " " + right;
    return String.format(
        "Package dependency requirement '%s %s' could not be satisfied.%n"
            + "Package '%s' has version '%s', required version is '%s'%n",
        name, demand, name, left, demand);
  }

  private static String version(Random random) {
    String[] pieces = {
      "0",
      "1",
      "2",
      "10",
      "01",
      "a",
      "b",
      "rc",
      "Z",
      ".",
      ".",
      ".",
      "-",
      "_",
      "~",
      "+",
      "12345678901"
    };
    StringBuilder version = new StringBuilder();
    version.append(pieces[random.nextInt(9)]);
    for (int n = random.nextInt(6); n > 0; n--) {
      version.append(pieces[random.nextInt(pieces.length)]);
    }
    return version.toString();
  }

  private int assertSame(
      Map<String, String> environment, List<String> questions, List<List<String>> packages)
      throws IOException {
    ToolBatch batch = new ToolBatch(dir, environment);
    for (List<String> names : packages) {
      for (String question : questions) {
        List<String> arguments = new ArrayList<>(List.of(question.split(" ", -1)));
        arguments.addAll(names);
        batch.add(arguments);
      }
    }
    List<PkgConfigTool.Result> expected = batch.run();
    Function<String, String> all =
        name ->
            environment.getOrDefault(
                name, name.startsWith("PKG_CONFIG_") ? null : System.getenv(name));
    PkgConfigTool ours = new PkgConfigTool(Platform.current(), Root.of(Path.of("/")), all);
    for (int i = 0; i < expected.size(); i++) {
      List<String> question = batch.questions().get(i);
      assertEquals(expected.get(i), ours.run(question), () -> question + " " + environment);
    }
    assertTrue(!expected.isEmpty());
    return expected.size();
  }
}
