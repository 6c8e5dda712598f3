package dev.autocfg.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.autocfg.processor.custom.CountingProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the two processors share the work, and are right where they cannot. */
final class OnePipelineTest {
  private static final JavaFileObject CONSTANTS =
      JavaFileObjects.forSourceString(
          "t.Foo",
          """
          package t;
          import dev.autocfg.*;
          @Autocfg
          @ProbeCustom(name = "here", kind = "counting")
          @ProbeType(name = "hex", value = "java.util.HexFormat")
          @ProbeLibrary(name = "f", sonames = "libautocfgabsent.so.0")
          interface Foo {
            @Candidate(of = Foo.class, when = "f && elsewhere && hex", rank = 1)
            final class Native implements Foo {}
            @Candidate(of = Foo.class, when = "here && other", rank = 2)
            final class Fast implements Foo {}
            @Candidate(of = Foo.class, rank = 3)
            final class Slow implements Foo {}
          }
          """);

  private static final JavaFileObject BINDINGS =
      JavaFileObjects.forSourceString(
          "t.Calls",
          """
          package t;
          import dev.autocfg.*;
          @ProbeCustom(name = "elsewhere", kind = "counting")
          @ProbeCustom(name = "unused", kind = "counting")
          @NativeInterface(library = "f")
          interface Calls {
            @CFunction("int f(int x)") int f(int x);
          }
          """);

  private static final JavaFileObject OTHER =
      JavaFileObjects.forSourceString(
          "u.Other",
          """
          package u;
          import dev.autocfg.*;
          @Autocfg
          @ProbeCustom(name = "other", kind = "counting")
          interface Other {}
          """);

  private static final Map<String, Integer> ONCE =
      Map.of("elsewhere", 1, "here", 1, "other", 1, "unused", 1);
  private static final Map<String, Integer> TWICE =
      Map.of("elsewhere", 2, "here", 2, "other", 2, "unused", 2);

  @TempDir Path scratch;

  @BeforeEach
  void forgetCounts() {
    CountingProbe.takeCounts();
  }

  private Compilation compile(List<String> options, Processor... processors) {
    List<String> all = new ArrayList<>(options);
    all.addAll(Javac.STRICT);
    Compilation compilation =
        Javac.compiler(all).withProcessors(processors).compile(CONSTANTS, BINDINGS, OTHER);
    assertThat(compilation).succeededWithoutWarnings();
    return compilation;
  }

  private Compilation shared(List<String> options) {
    return compile(options, new CfgProcessor(), new BindingProcessor());
  }

  private Compilation separate(List<String> options) {
    return compile(
        options,
        new SeparateProcessor(new CfgProcessor()),
        new SeparateProcessor(new BindingProcessor()));
  }

  private List<String> options(boolean withReport, String file) {
    List<String> options = new ArrayList<>(List.of("--release", "17"));
    if (withReport) {
      options.add("-Aautocfg.report=" + scratch.resolve(file));
    }
    return options;
  }

  @ParameterizedTest(name = "with a report: {0}")
  @ValueSource(booleans = {false, true})
  void eachProbeIsAskedOnceInACompilation(boolean withReport) {
    shared(options(withReport, "report.txt"));

    assertEquals(ONCE, CountingProbe.takeCounts());
    assertEquals(withReport, Files.exists(scratch.resolve("report.txt")));
  }

  @Test
  void andOnceInTheNextCompilation() {
    List<String> options = options(false, "");
    shared(options);
    shared(options);

    assertEquals(TWICE, CountingProbe.takeCounts());
  }

  @Test
  void theOrderOfTheProcessorsDoesNotMatter() {
    compile(options(false, ""), new BindingProcessor(), new CfgProcessor());

    assertEquals(ONCE, CountingProbe.takeCounts());
  }

  @ParameterizedTest(name = "with a report: {0}")
  @ValueSource(booleans = {false, true})
  void whereTheyCannotFindEachOtherEachAsks(boolean withReport) {
    separate(options(withReport, "report.txt"));

    assertEquals(TWICE, CountingProbe.takeCounts());
  }

  @ParameterizedTest(name = "release {0}")
  @ValueSource(ints = {17, 22})
  void whereTheyCannotFindEachOtherTheFilesAreTheSame(int release) {
    Jdks.needRelease(release);
    List<String> options = List.of(Javac.release(release));

    SortedMap<String, byte[]> expected = Javac.output(shared(options));
    SortedMap<String, byte[]> actual = Javac.output(separate(options));

    assertTrue(
        expected
            .keySet()
            .containsAll(
                List.of(
                    "t/FooCfg.java",
                    "t/FooChoice.java",
                    "t/CallsNative.java",
                    "META-INF/autocfg/t.FooCfg.json",
                    "u/OtherCfg.java")),
        () -> expected.keySet().toString());
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name));
  }

  @Test
  void whereTheyCannotFindEachOtherTheReportIsTheSame() throws IOException {
    Path report = scratch.resolve("report.txt");

    shared(options(true, "report.txt"));
    String expected = Files.readString(report);
    Files.delete(report);
    separate(options(true, "report.txt"));

    assertTrue(expected.contains("asked by: u.Other"), expected);
    assertEquals(expected, Files.readString(report));
  }
}
