package dev.autocfg.samples.consumers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What plain javac makes of the library, warnings being errors. */
class BuildsIT {
  private static final String HALF = "com/example/hashing/SodiumNativeFfm.class";
  private static final String CALLS = "com/example/hashing/SodiumNativeFfm$Calls.class";
  private static final Pattern ABSOLUTE_PATH = Pattern.compile("[\" =]([A-Za-z]:[\\\\/]|/\\w)");
  private static final int JAVA_22 = 66; // JVMS, table 4.1-A

  static List<Build> builds() {
    return Build.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("builds")
  void saysOnlyWhatIsMissing(Build build) {
    String said = build.compilation().outcome().err();
    assertEquals(!build.hasFfm(), said.contains("[NoNativeHalf]"), said);
    assertFalse(said.contains("warning"), said);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("builds")
  void putsTheNativeHalfWhereOnlyNewJdksLook(Build build) throws IOException {
    Path beside = build.classes().resolve(HALF);
    Path versioned = build.classes().resolve("META-INF/versions/22").resolve(HALF);
    boolean forNewJdks = build.target() >= 22;
    assertEquals(build.hasFfm() && forNewJdks, Files.exists(beside));
    assertEquals(build.hasFfm() && !forNewJdks, Files.exists(versioned));
    if (build.hasFfm()) {
      Path ffm = forNewJdks ? beside : versioned;
      assertTrue(Files.exists(ffm.resolveSibling(Path.of(CALLS).getFileName())));
      assertEquals(forNewJdks ? build.target() + 44 : JAVA_22, majorVersion(ffm));
      assertTrue(mentionsFfm(ffm));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("builds")
  void refersToFfmNowhereElse(Build build) throws IOException {
    List<Path> classes =
        Layout.files(build.classes()).stream()
            .filter(file -> file.toString().endsWith(".class"))
            .filter(file -> !file.getFileName().toString().startsWith("SodiumNativeFfm"))
            .toList();
    assertTrue(classes.size() >= 9, classes::toString);
    for (Path file : classes) {
      assertFalse(mentionsFfm(file), file::toString);
      assertEquals(build.target() + 44, majorVersion(file), file::toString);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("builds")
  void recordsWhatItKnewWithoutPaths(Build build) throws IOException {
    Path records = build.classes().resolve("META-INF/autocfg");
    List<Path> files = Layout.files(records);
    assertEquals(
        List.of("HashChoice.json", "HashingCfg.json", "SodiumNative.json"),
        files.stream()
            .map(file -> records.relativize(file).toString().replace("com.example.hashing.", ""))
            .toList());
    for (Path file : files) {
      String text = Files.readString(file);
      assertFalse(ABSOLUTE_PATH.matcher(text).find(), text);
      assertFalse(text.contains(build.jdk().home().toString()), text);
    }
    for (Path source : Layout.files(build.classes())) {
      if (source.toString().endsWith(".java")) {
        String text = Files.readString(source);
        assertFalse(text.contains(System.getProperty("user.home")), text);
        assertFalse(text.contains(Artifacts.directory("consumers.root").toString()), text);
        assertFalse(text.contains("libsodium.so.23 in /"), text);
      }
    }
  }

  /** Guards the pattern: it finds what it has to find. */
  @Test
  void knowsAnAbsolutePath() {
    assertTrue(ABSOLUTE_PATH.matcher("\"found\": \"/usr/lib/libsodium.so\"").find());
    assertTrue(ABSOLUTE_PATH.matcher("no libsodium.so.23 in /usr/lib").find());
    assertTrue(ABSOLUTE_PATH.matcher("\"C:\\\\libsodium.dll\"").find());
    assertFalse(ABSOLUTE_PATH.matcher("\"MACHINE\", \"n/a\", \"a / b\"").find());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("builds")
  void answersForTheTarget(Build build) {
    Seen seen = Program.of(build.classes(), build.named()).on(build.jdk());
    String expected = Boolean.toString(build.target() >= 22);
    assertEquals(List.of(expected), seen.values("HAS_FFM"));
    assertEquals(List.of(expected), seen.values("HAS_FINAL_FFM"));
  }

  /** The processor is the same, however it was found. */
  @Test
  void givesTheSameBytesByEitherProcessorPath() throws IOException {
    for (boolean named : new boolean[] {false, true}) {
      List<Jdk> jdks = Jdk.all();
      Build build = new Build(jdks.get(jdks.size() - 1), "17", named);
      String other = named ? "-processorpath" : "--processor-module-path";
      Build.Compilation second = build.compile(List.of(), List.of(), other);
      second.outcome().succeeded();
      List<Path> files = Layout.files(build.classes());
      assertNotEquals(List.of(), files);
      assertEquals(relative(build.classes(), files), relative(second.classes(), null));
      for (Path file : files) {
        Path twin = second.classes().resolve(build.classes().relativize(file));
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(twin), file::toString);
      }
    }
  }

  /** Without the processor nothing is generated, so nothing above passes by accident. */
  @Test
  void needsTheProcessor() {
    Build build = new Build(Jdk.all().get(0), "17", false);
    Outcome outcome = build.compile(List.of(), List.of("-proc:none")).outcome();
    assertEquals(1, outcome.status());
    for (String generated : List.of("HashChoice", "SodiumNative", "HashingCfg")) {
      assertTrue(outcome.err().contains("symbol:   variable " + generated), outcome::err);
    }
  }

  @Test
  void leavesTheNativeHalfOutWhereTheBuilderSaysSo() {
    Jdk jdk = Jdk.withFfm();
    Build build = new Build(jdk, "17", false);
    Build.Compilation off = build.compile(List.of(), List.of("-Aautocfg.sodium=off"));
    off.outcome().succeeded();
    assertFalse(Files.exists(off.classes().resolve("META-INF/versions")));
    Seen seen = Program.of(off.classes(), false).granted().on(jdk).isQuiet().isJavaBecause("");
    assertTrue(seen.reason().contains("off"), seen::reason);
  }

  private static List<String> relative(Path tree, List<Path> files) throws IOException {
    List<Path> all = files == null ? Layout.files(tree) : files;
    return all.stream().map(file -> tree.relativize(file).toString()).toList();
  }

  private static boolean mentionsFfm(Path file) throws IOException {
    String constants = new String(Files.readAllBytes(file), ISO_8859_1);
    return constants.contains(new String("java/lang/foreign".getBytes(UTF_8), ISO_8859_1));
  }

  private static int majorVersion(Path file) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(file)).getShort(6); // JVMS 4.1
  }
}
