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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison with the real tool: pkgconf 1.8, which is what answers as pkg-config here. */
@Tag("oracle")
class PkgConfigOracleTest {
  private static final String AWKWARD =
      """
      prefix=/opt/x
      late=${later}/z
      later=/l
      libdir=${prefix}/lib
      self=a
      self=${self}b
      quoted="/quoted path/x"
      half='/sq'mid
      inner="a\\"b"
      unquoted=x"y"
      dollars=$$x ${prefix
      undefined=${undefined_}end
      command=$(foo) ${a b} ${
        indented=yes
      spaced   =   value with  trailing  \s
      joined=one \\
          two
      comment=before#after \\
      escaped=a\\#b
      back=a\\b
      back2=a\\\\b
      9num=1
      _under=1
      dot.name=dot
      dash-name=dash
      equals=a=b
      colon:=c
      given=${pc_sysrootdir}|${pc_top_builddir}
      root=${pc_sysrootdir}${prefix}
      empty=
      twice=${prefix}${prefix}
      Name: a
      description: lower case
      VERSION: 1.2.3 extra
      Libs: -L${libdir} "-L/quo/ted" -L'/sq'/x -lfoo -Wl,-rpath,/r
      libs: -L/second -lbar -L${libdir}x
      Libs.private: -L/priv -lm
      nocolon
      after=${prefix}/after
      """;

  private static final String PIECES_BEFORE = "Name: x\nDescription: d\nVersion: 0\n";
  private static final List<String> PIECES =
      List.of(
          ("a|b|c|=|:| |\\|\n"
               + "|\n"
               + "|\n"
               + "|\\\n"
               + "|#|\\#|\"|'|${a}|${b}|${c}|${|}|$|$$|/x|/sys|"
               + "\t|a=|b=|c=|a=/x|b=${a}|Libs:|Version:|-L|-L/x|-L${a}|1.2|.|_|~|${pc_sysrootdir}|\r\n")
              .split("\\|"));

  @TempDir Path dir;
  private Tool tool;

  @BeforeEach
  void findTool() throws IOException {
    tool = Tool.named("pkg-config");
    String version = tool.run("--version").strip();
    Tool.assume(version.startsWith("1."), "pkg-config " + version + " is not pkgconf 1");
  }

  @Test
  void agreesOnEveryFileOfTheMachine() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String directory :
        tool.run("--variable=pc_path", "pkg-config").strip().split(File.pathSeparator, -1)) {
      if (Files.isDirectory(Path.of(directory))) {
        try (Stream<Path> entries = Files.list(Path.of(directory))) {
          entries.filter(file -> file.toString().endsWith(".pc")).sorted().forEach(files::add);
        }
      }
    }
    Tool.assume(!files.isEmpty(), "no .pc files here");
    int compared = 0;
    for (Path file : files) {
      String name = file.getFileName().toString().replaceFirst("\\.pc$", "");
      if (tool.run(Map.of(), List.of("--modversion", name)).status() == 0) {
        assertSame(name, Map.of(), List.of("libdir", "prefix", "pcfiledir"));
        compared++;
      } else {
        System.out.println("skipped: " + name + ", whose requirements are missing");
      }
    }
    assertTrue(compared > files.size() / 2, "only " + compared + " of " + files.size());
    System.out.println(compared + " .pc files are as pkg-config reads them");
  }

  @ParameterizedTest(name = "sysroot [{0}]")
  @ValueSource(strings = {"", "/", "/sys", "/opt"})
  void agreesOnAwkwardText(String sysroot) throws IOException {
    Files.writeString(dir.resolve("a.pc"), AWKWARD);
    Map<String, String> environment =
        Map.of("PKG_CONFIG_LIBDIR", dir.toString(), "PKG_CONFIG_SYSROOT_DIR", sysroot);
    List<String> variables = new ArrayList<>();
    for (String line : AWKWARD.lines().toList()) {
      int end = Math.max(line.indexOf('='), 0);
      variables.add(line.substring(0, end).strip().replace(":", ""));
    }
    variables.removeIf(variable -> variable.isEmpty() || variable.startsWith("Lib"));
    assertTrue(variables.size() > 25, variables::toString);
    assertSame("a", environment, variables);
    PcFile file = find("a", environment);
    List<String> directories = file.libraryDirectories();
    assertEquals(
        run(environment, "--libs-only-L", "a"),
        String.join(" ", directories.stream().map(d -> "-L" + d).toList()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Name: x\r\nDescription: d\r\nVersion: 3\r\n",
        "Version: 1\nVersion: 2\nName: x\nDescription: d",
        "ver=5\nVersion: ${ver}.1\nName: x\nDescription: d\n",
        " Version: 5\n\tName: x\nDescription: d\n",
        "Version:\nName: x\nDescription: d\n",
        "Version: \"1.2\"\nName: x\nDescription: d\n",
        "Version: 1\\\n.2\nName: x\nDescription: d\n",
        "Version: 1 # one\nName: x\nDescription: d\n",
      })
  void agreesOnVersions(String text) throws IOException {
    Files.writeString(dir.resolve("x.pc"), text);
    assertSame("x", Map.of("PKG_CONFIG_LIBDIR", dir.toString()), List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Name: x\nDescription: d\n",
        "Name: x\nVersion: 1\n",
        "Version: 1\nDescription: d\n",
        "Name= x\nVersion= 1\nDescription= d\n",
        "",
      })
  void agreesOnWhatIsNoPackage(String text) throws IOException {
    Files.writeString(dir.resolve("x.pc"), text);
    Map<String, String> environment = Map.of("PKG_CONFIG_LIBDIR", dir.toString());
    assertTrue(tool.run(environment, List.of("--exists", "x")).status() != 0);
    PkgConfig ours = new PkgConfig(Platform.current(), Root.of(Path.of("/")), environment::get);
    assertTrue(ours.find("x").file().isEmpty());
  }

  @Test
  void agreesOnRandomText() throws IOException {
    Random random = Seed.random(0);
    for (int i = 0; i < 60; i++) {
      String text = PIECES_BEFORE + random(random) + "\n";
      Files.writeString(dir.resolve("x.pc"), text);
      assertSame("x", Map.of("PKG_CONFIG_LIBDIR", "" + dir), List.of("a", "b", "c"));
    }
  }

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(40); n > 0; n--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString().replace("\\\r\n", "\r\n"); // PcLines says why.
  }

  private void assertSame(String name, Map<String, String> environment, List<String> variables)
      throws IOException {
    PcFile file = find(name, environment);
    assertEquals(run(environment, "--modversion", name), file.version(), name);
    for (String variable : variables) {
      String expected = run(environment, "--variable=" + variable, name);
      String actual = file.variable(variable).orElse("").strip();
      assertEquals(expected, actual, () -> name + " " + variable + " of " + text(file));
    }
  }

  private static String text(PcFile file) {
    try {
      return Files.readString(Path.of(file.path()));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static PcFile find(String name, Map<String, String> environment) {
    PkgConfig ours = new PkgConfig(Platform.current(), Root.of(Path.of("/")), environment::get);
    PkgConfig.Found found = ours.find(name);
    return found.file().orElseThrow(() -> new AssertionError(found.attempts().toString()));
  }

  private String run(Map<String, String> environment, String... arguments) throws IOException {
    return tool.run(environment, List.of(arguments)).output().strip();
  }
}
