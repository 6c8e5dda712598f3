package dev.autocfg.inspect.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Flags of a {@code .pc} file say where headers are and what is defined, and nothing else. */
final class CompileFlagsTest {
  @TempDir Path scratch;

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "-I/a -I/b | -I/a -I/b",
        "-I /a | -I/a",
        "-isystem /a -isystem/b | -isystem/a -isystem/b",
        "-DA -DB=1 -D C=x -UD -U E | -DA -DB=1 -DC=x -UD -UE",
        "-DF(x)=x -DG= | -DF(x)=x -DG=",
        "-pthread -DA -O2 | -DA",
        "-I | ''",
        "-D | ''",
        "-D1 -D-x -DA;B | ''",
        "-Irelative -I. -I=/x -I$SYSROOT | ''",
        "-fplugin=/x.so -B/x -wrapper /x,y @/x -specs=/x -x c++ | ''",
        "-I @/x -D @/x -isystem @x | ''",
        "-include /x -imacros /x -idirafter /x -iquote /x | ''",
        "-Xclang -load -Xclang /x.so -Wp,-DA -Wa,x -o /x -c -E | ''",
        "--sysroot=/x -nostdinc -std=c89 -m32 -fshort-enums | ''",
        "-fplugin /x.so -I/a | -I/a",
      })
  void areChosen(String words, String allowed) {
    List<String> evidence = new ArrayList<>();
    List<String> given = words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
    assertEquals(allowed, String.join(" ", CompileFlags.allowed(given, evidence)));
  }

  @Test
  void whatIsLeftOutIsTold() {
    List<String> evidence = new ArrayList<>();
    CompileFlags.allowed(List.of("-fplugin=/x.so", "-DA"), evidence);
    assertEquals(List.of("the flag \"-fplugin=/x.so\" is not handed to the compiler"), evidence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-wrapper $M",
        "-B$D",
        "-fplugin=$M",
        "@$D/options",
        "-I @$D/options",
        "-specs=$D/specs",
        "-D @$D/options",
        "-DN=1\\\\ @$D/options",
        "-no-integrated-cpp -B$D"
      })
  void noneMakesTheCompilerRunSomething(String hostile) throws IOException {
    Tool.named("gcc");
    Path mark = scratch.resolve("mark");
    Headers headers = new Headers(scratch).header("own.h", "#define N 3\n");
    String program = headers.compiler("touch " + mark + "\nexec \"$@\"");
    Files.copy(Path.of(program), scratch.resolve("cc1"));
    Files.copy(Path.of(program), scratch.resolve("as"));
    Files.writeString(scratch.resolve("options"), "-wrapper " + program + "\n");
    Files.writeString(scratch.resolve("specs"), "*cc1:\n" + program + "\n");
    headers.pc(
        "-I"
            + scratch.resolve("include")
            + " "
            + hostile.replace("$M", program).replace("$D", scratch.toString()));

    Fact fact = headers.ask(Headers.value("n", "own.h", "N"));

    assertFalse(Files.exists(mark), hostile);
    assertEquals(State.PRESENT, fact.state(), fact::toString);
  }

  @Test
  void withoutTheFileThereAreNoFlags() throws IOException {
    Headers headers = new Headers(scratch).set("PKG_CONFIG_PATH", "/nonexistent");
    Fact fact = headers.ask(Headers.value("n", "limits.h", "CHAR_BIT"));
    assertEquals("CHAR_BIT is 8", fact.reason());
    assertTrue(fact.evidence().toString().contains("no flags of the package \"own\""));
  }
}
