package dev.autocfg.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated code in a separate JVM, with a library that is built from C here. */
@Tag("child")
final class NativeCallsTest {
  private static final SourceCase SOURCES = SourceCase.named("run/Carriers");

  private static final SourceCase POINTERS = SourceCase.named("run/Pointers");

  @TempDir Path scratch;

  static Stream<Integer> releases() {
    return Jdks.releases();
  }

  @ParameterizedTest(name = "compiled at release {0}")
  @MethodSource("releases")
  void callsEveryCarrier(int release) throws IOException {
    Jdks.needFfm();
    Path library = carriers("libautocfgcarriers.so.1");
    String output = run(release, "-Dautocfg.carriers=" + library);
    Golden.check("run/Carriers.txt", output);
  }

  @Test
  void saysWhyNotWithoutFfm() throws IOException {
    Jdks.needNoFfm();
    Path library = carriers("libautocfgcarriers.so.1");
    String output = run(17, "-Dautocfg.carriers=" + library);
    assertTrue(output.startsWith("available = false\nreason = "), output);
    assertTrue(output.contains("no FFM"), output);
  }

  @Test
  void isNotAvailableWithoutTheLibrary() throws IOException {
    String output = run(17, "-Dautocfg.unrelated=off");
    assertTrue(output.startsWith("available = false\n"), output);
  }

  @Test
  void refusesALibraryWithoutASymbol() throws IOException {
    Jdks.needFfm();
    Path library = carriers("libautocfgcarriers.so.1", "-Df_sum=f_other");
    String output = run(17, "-Dautocfg.carriers=" + library);
    assertTrue(output.contains("does not export f_sum"), output);
  }

  @Test
  void refusesALibraryOfAnotherVersion() throws IOException {
    Jdks.needFfm();
    Path source = scratch.resolve("old.c");
    Files.writeString(source, Files.readString(c()).replace("1.4.2", "1.3.9"));
    Path library = Tools.sharedObject(scratch, "libold.so", source);
    String output = run(17, "-Dautocfg.carriers=" + library);
    assertTrue(output.contains("is version 1.3.9, but >=1.4, <2 is needed"), output);
  }

  @Test
  void refusesALibraryWhoseInitFails() throws IOException {
    Jdks.needFfm();
    Path source = scratch.resolve("bad.c");
    Files.writeString(source, Files.readString(c()).replace("return started++;", "return -3;"));
    Path library = Tools.sharedObject(scratch, "libbad.so", source);
    String output = run(17, "-Dautocfg.carriers=" + library);
    assertTrue(output.contains(": initialization failed: carriers_start() returned -3"), output);
  }

  @Test
  void neverUsesALibraryThatTheBuildLeftOut() throws IOException {
    Path library = carriers("libautocfgcarriers.so.1");
    String output = run(17, List.of("-Aautocfg.carriers=off"), "-Dautocfg.carriers=" + library);
    assertTrue(
        output.contains(
            "left out of this build, where carriers was off (option -Aautocfg.carriers)"),
        output);
  }

  @Test
  void tellsTheFactsOfALibraryThatTheBuildWasGiven() throws IOException {
    Path library = carriers("libautocfgcarriers.so.1", "-Wl,-soname,libautocfgcarriers.so.1");
    Compilation compilation =
        Javac.compile(SOURCES, "--release", "17", "-Aautocfg.carriers=" + library);
    assertThat(compilation).succeededWithoutWarnings();
    Golden.check("run/CarriersCfg.java", source(compilation, "t/CarriersCfg.java"));
    for (Map.Entry<String, byte[]> file : Javac.output(compilation).entrySet()) {
      assertFalse(ByteSearch.contains(file.getValue(), scratch.toString()), file.getKey());
    }
  }

  private static String source(Compilation compilation, String path) {
    return new String(Javac.output(compilation).get(path), java.nio.charset.StandardCharsets.UTF_8);
  }

  @ParameterizedTest(name = "compiled at release {0}")
  @MethodSource("releases")
  void passesWhatPointersPointTo(int release) throws IOException {
    Jdks.needFfm();
    Path c = Path.of("src/test/resources/c/pointers.c");
    Path library = Tools.sharedObject(scratch, "libautocfgpointers.so.1", c);
    String output = run(POINTERS, release, List.of(), "-Dautocfg.pointers=" + library);
    Golden.check("run/Pointers.txt", output);
  }

  @ParameterizedTest(name = "compiled at release {0}")
  @MethodSource("releases")
  void handlesKnowWhetherTheyMayBeUsed(int release) throws IOException {
    Jdks.needFfm();
    Path c = Path.of("src/test/resources/c/handles.c");
    Path library = Tools.sharedObject(scratch, "libautocfghandles.so.1", c);
    SourceCase sources = SourceCase.named("run/Handles");
    String output = run(sources, release, List.of(), "-Dautocfg.handles=" + library);
    Golden.check("run/Handles.txt", output);
  }

  @Test
  void callsWhatOnlySomeLibrariesHave() throws IOException {
    Jdks.needFfm();
    Path c = Path.of("src/test/resources/c/pointers.c");
    Path library = Tools.sharedObject(scratch, "libautocfgpointers.so.1", c, "-DEXTRA");
    String output = run(POINTERS, 17, List.of(), "-Dautocfg.pointers=" + library);
    assertTrue(output.contains("has = true true\n"), output);
    assertTrue(output.contains("extra = 8\n"), output);
  }

  private Path carriers(String name, String... options) throws IOException {
    return Tools.sharedObject(scratch, name, c(), options);
  }

  private static Path c() {
    return Path.of("src/test/resources/c/carriers.c");
  }

  private String run(int release, String property) throws IOException {
    return run(release, List.of(), property);
  }

  private String run(int release, List<String> options, String property) throws IOException {
    return run(SOURCES, release, options, property);
  }

  private String run(SourceCase sources, int release, List<String> options, String property)
      throws IOException {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(Javac.release(release)));
    Compilation compilation = Javac.compile(sources, all.toArray(String[]::new));
    assertThat(compilation).succeededWithoutWarnings();
    Path classes = Files.createDirectory(scratch.resolve("classes"));
    for (Map.Entry<String, byte[]> file : Javac.output(compilation).entrySet()) {
      Path target = classes.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    Tools.Run run =
        Tools.java(
            scratch,
            List.of(
                "--enable-native-access=ALL-UNNAMED",
                property,
                "-cp",
                classes + File.pathSeparator + Javac.runtime(),
                "t.Main"));
    assertEquals(0, run.status(), run::output);
    return run.output();
  }
}
