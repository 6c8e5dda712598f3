package dev.autocfg.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Much and long input compiles and runs, or is refused where it is written. */
@Tag("child")
final class ClassFileLimitsTest {
  @TempDir Path scratch;

  private static String repeat(int count, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
  }

  private static Compilation compile(String source, String... options) {
    String text = "package t;\n\nimport dev.autocfg.*;\n\n" + source;
    return Javac.compiler(Javac.with(List.of("--release", "17"), options))
        .compile(JavaFileObjects.forSourceString("t.Large", text));
  }

  private String run(Compilation compilation) throws IOException {
    assertThat(compilation).succeeded();
    for (Map.Entry<String, byte[]> file : Javac.output(compilation).entrySet()) {
      Path target = scratch.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    String path = scratch + File.pathSeparator + Javac.runtime();
    Tools.Run run = Tools.java(scratch, List.of("-cp", path, "t.Large"));
    assertEquals(0, run.status(), run::output);
    return run.output();
  }

  private static void isRefused(Compilation compilation, String message) {
    assertThat(compilation).failed();
    assertEquals(1, compilation.errors().size(), compilation.errors()::toString);
    String text = compilation.errors().get(0).getMessage(null);
    assertTrue(text.startsWith("[TooLarge] " + message), text);
    assertTrue(compilation.errors().get(0).getLineNumber() > 0);
  }

  private static String main(String expression) {
    return "final class Large {\n  public static void main(String[] a) {\n    System.out.print("
        + expression
        + ");\n  }\n}\n";
  }

  @Test
  void fiveThousandProbesOfOneType() throws IOException {
    String probes =
        repeat(5_000, i -> "@ProbeType(name = \"p" + i + "\", value = \"no.Type" + i + "\")\n");
    String use = "LargeCfg.HAS_P4999 + \" \" + LargeCfg.report().get(4999).reason()";
    assertEquals(
        "false there is no type no.Type999", run(compile("@Autocfg\n" + probes + main(use))));
  }

  @Test
  void manyLibrariesOfOneType() throws IOException {
    IntFunction<String> probe =
        i -> "@ProbeLibrary(name = \"l" + i + "\", sonames = \"libl" + i + ".so.1\")\n";
    String use = "LargeCfg.HAS_L999 + \" \" + LargeCfg.report().size()";
    assertEquals("false 1000", run(compile("@Autocfg\n" + repeat(1_000, probe) + main(use))));
    isRefused(
        compile("@Autocfg\n" + repeat(4_000, probe) + main("1")),
        "4000 probes give more constants than one class can have");
  }

  @Test
  void longQuestions() throws IOException {
    String number = "/* " + "why ".repeat(15_000) + "*/ 1";
    String wide = "\\\"" + "\u00e9\u3042".repeat(6_500) + "\\\"";
    String probes =
        "@Autocfg\n@ProbeSnippet(name = \"n\", expression = \""
            + number
            + "\")\n@ProbeSnippet(name = \"w\", expression = \""
            + wide
            + "\")\n";
    String use =
        "LargeCfg.HAS_N + \" \" + LargeCfg.HAS_W + LargeCfg.report().get(0).question().length()";
    assertEquals("true true60027", run(compile(probes + main(use))));
  }

  @Test
  void longConstants() throws IOException {
    String text = "\u00e9".repeat(10_930);
    String most = "x".repeat(65_534);
    String source =
        "@Autocfg\n@ProbeConstant(name = \"c\", value = \"t.Texts#TEXT\")\n"
            + "@ProbeConstant(name = \"m\", value = \"t.Texts#MOST\")\n"
            + main("LargeCfg.C_VALUE.length() + \" \" + LargeCfg.M_VALUE.length()")
            + "interface Texts {\n  String TEXT = \""
            + text
            + "\";\n  String MOST = \""
            + most
            + "\";\n}\n";
    assertEquals("10930 65534", run(compile(source)));
  }

  @Test
  void longTextOfAHeader() throws IOException {
    Path header = Files.createDirectories(scratch.resolve("root/usr/include")).resolve("long.h");
    Files.writeString(header, "#define LONG_TEXT \"" + "x".repeat(1 << 20) + "\"\n");
    String source =
        "@Autocfg\n@ProbeHeader(name = \"h\", headers = \"long.h\", value = \"LONG_TEXT\","
            + " defaultValue = \"\\\"none\\\"\")\n"
            + main("LargeCfg.H_VALUE.length()");
    Compilation compilation = compile(source, "-Aautocfg.sysroot=" + scratch.resolve("root"));
    assertEquals("1048576", run(compilation));
  }

  @Test
  void manyCandidatesWithLongConditions() throws IOException {
    String symbols = repeat(780, i -> (i == 0 ? "" : " || ") + "b.f" + i);
    IntFunction<String> candidate =
        i ->
            "  @Candidate(of = Work.class, rank = %d, when = \"%s\")\n  final class W%d implements Work {}\n"
                .formatted(i, i % 100 == 99 ? symbols : i == 398 ? "" : "os == windows", i);
    String source =
        main("WorkChoice.choice().name()")
            + "@ProbeLibrary(name = \"b\", sonames = \"libautocfgb.so.1\")\n"
            + "@NativeInterface(library = \"b\")\n"
            + "interface B {\n  @CFunction(\"int f0(void)\") int f0();\n}\n"
            + "interface Work {\n"
            + repeat(400, candidate)
            + "}\n";
    Compilation compilation = compile(source);
    assertEquals("W398", run(compilation));
    String choice =
        compilation.generatedSourceFile("t.WorkChoice").orElseThrow().getCharContent(true) + "";
    assertTrue(choice.contains("candidates2(candidates1(Candidates.of(Work.class)))"), choice);
  }

  @Test
  void moreCandidatesThanAChoiceHas() {
    IntFunction<String> candidate =
        i ->
            "  @Candidate(of = Work.class, rank = "
                + i
                + ") final class W"
                + i
                + " implements Work {}\n";
    isRefused(
        compile("final class Large {}\ninterface Work {\n" + repeat(2_100, candidate) + "}\n"),
        "2100 candidates are more than one choice can have");
  }

  @Test
  void manyFunctionsAndSymbols() throws IOException {
    IntFunction<String> function =
        i ->
            "  @CFunction(\"int f"
                + i
                + "(long a, const char *b, double c, size_t d)\")\n  int f"
                + i
                + "(long a, byte[] b, double c, long d);\n";
    String symbols = repeat(5_000, i -> (i == 0 ? "" : ", ") + "\"s" + i + "\"");
    String probe =
        "@ProbeLibrary(name = \"big\", sonames = \"libautocfgbig.so.1\", symbols = {"
            + symbols
            + "})\n";
    String head = probe + "@NativeInterface(library = \"big\")\ninterface Big {\n";
    String source =
        head + repeat(3_500, function) + "}\n" + main("BigNative.availability().available()");
    assertEquals("false", run(compile(source)));
    isRefused(
        compile(head + repeat(4_001, function) + "}\nfinal class Large {}\n"),
        "4001 functions are more than the class that calls them can have");
  }

  @Test
  void whatOverflowsTheCompilerIsTheOnlyUnanswered() throws IOException {
    String deep = "1 + ".repeat(15_000) + "1";
    String probes =
        "@Autocfg\n@ProbeSnippet(name = \"a\", statements = \"Thread.onSpinWait();\")\n"
            + "@ProbeSnippet(name = \"deep\", expression = \""
            + deep
            + "\")\n@ProbeSnippet(name = \"z\", expression = \"1\")\n";
    Compilation compilation = compile(probes + main("LargeCfg.HAS_A + \" \" + LargeCfg.HAS_Z"));
    assertEquals("true true", run(compilation));
    assertEquals(1, compilation.warnings().size());
    String warning = compilation.warnings().get(0).getMessage(null);
    assertTrue(warning.startsWith("[NotAsked] does this compile: 1 + 1"), warning);
    assertTrue(warning.endsWith("it is too deep for the compiler's stack."), warning);
  }
}
