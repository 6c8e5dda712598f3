package dev.autocfg.processor.sources;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JoiningTest {
  @TempDir Path root;

  private Directory directory() {
    return new Directory(root);
  }

  @ParameterizedTest(name = "{0} joins: {1}")
  @CsvSource({
    "release >= 17, true",
    "release >= 99, false",
    "!(release >= 99), true",
    "nope, false",
    "!nope, true",
    "nope || release >= 17, true",
    "preview, false",
    "gone, true",
    "!gone, true",
    "gone && nope, false",
    "gone.version >= 1.0, true",
    "gone.f, true",
    "os == aix, true",
    "arch != s390x && !nope, true",
    "true, true",
    "'', true",
    "false, false",
  })
  void oneOfTwoTwins(String when, boolean joins) {
    directory()
        .file("test/It.java", "package test; @dev.autocfg.When(\"" + when + "\") interface It {}");

    Compilation compilation = directory().compile("-Werror");

    assertThat(compilation).succeededWithoutWarnings();
    assertEquals(joins, compilation.generatedSourceFile("test.It").isPresent());
  }

  @Test
  void candidatesInThemAreChosenOrLeftOut() {
    directory().candidate("GoodHash", "!nope", 1);
    directory().candidate("BadHash", "nope", 2);

    Compilation compilation = directory().compile("-Werror");

    assertThat(compilation).succeededWithoutWarnings();
    String choice = Directory.text(compilation, "test.HashChoice");
    assertTrue(choice.contains(".candidate(1, \"GoodHash\""), choice);
    assertTrue(choice.contains(".candidate(9, \"PlainHash\""), choice);
    assertFalse(choice.contains("BadHash"), choice);
  }

  @Test
  void nothingJoinsAndTheChoiceIsMadeAllTheSame() {
    directory().candidate("BadHash", "nope", 2);

    Compilation compilation = directory().compile("-Werror");

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("test.HashChoice");
  }

  @Test
  void ordinarySourcesMayNameThem() {
    directory().candidate("GoodHash", "release >= 17", 1);
    JavaFileObject user =
        JavaFileObjects.forSourceString(
            "test.User",
            """
            package test;
            final class User { Hash hash = new GoodHash(); }
            """);

    Compilation compilation =
        directory().compile(List.of(user, Directory.PLAIN, Directory.HASH), "-Werror");

    assertThat(compilation).succeededWithoutWarnings();
  }

  @Test
  void nativeInterfacesInThemAreBound() {
    directory()
        .file(
            "test/Gone.java",
            """
            package test;
            import dev.autocfg.*;
            @When("gone")
            @NativeInterface(library = "gone")
            interface Gone {
              @CFunction("int f(void)") int f();
            }
            """);

    Compilation compilation = directory().compile("-Werror");

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("test.GoneNative");
  }

  @Test
  void theCopyHasTheSameBytes() throws IOException {
    String text =
        "// Grüße \uD83D\uDE00\r\npackage test;\r\n@dev.autocfg.When(\"true\")\tinterface Odd {}\f";
    Path file = directory().file("test/Odd.java", text);

    Compilation compilation = directory().compile("-Werror");

    assertThat(compilation).succeededWithoutWarnings();
    try (InputStream copy =
        compilation.generatedSourceFile("test.Odd").orElseThrow().openInputStream()) {
      assertArrayEquals(Files.readAllBytes(file), copy.readAllBytes());
    }
  }

  @Test
  void eachSourceIsExplained() {
    Path good = directory().candidate("GoodHash", "!nope", 1);
    Path open = directory().candidate("OpenHash", "gone && !nope", 3);
    Path bad = directory().candidate("BadHash", "nope", 2);

    List<String> notes = Directory.messages(directory().compile(), Diagnostic.Kind.NOTE);

    String same =
        "\n  Messages of the compiler name a copy of this file; its line numbers are the same.";
    assertEquals(
        List.of(
            "[ConditionalSource] "
                + bad
                + ":3: test.BadHash is left out: \"nope\" does not hold: there is no type"
                + " java.lang.NoSuchType.",
            "[ConditionalSource] "
                + good
                + ":3: test.GoodHash joins the compilation: \"!nope\" holds."
                + same,
            "[ConditionalSource] "
                + open
                + ":3: test.OpenHash joins the compilation: \"gone && !nope\" stays open until run"
                + " time (gone)."
                + same),
        notes.stream().filter(note -> note.contains("[ConditionalSource]")).toList());
  }

  @Test
  void theOrderOfOrdinarySourcesChangesNoByte() {
    directory().candidate("B", "!nope", 1);
    directory().candidate("A", "gone", 2);

    Compilation one = directory().compile(List.of(Directory.HASH, Directory.PLAIN));
    Compilation other = directory().compile(List.of(Directory.PLAIN, Directory.HASH));

    for (String name : List.of("test.A", "test.B", "test.HashChoice")) {
      assertEquals(Directory.text(one, name), Directory.text(other, name));
    }
    assertEquals(
        Directory.messages(one, Diagnostic.Kind.NOTE),
        Directory.messages(other, Diagnostic.Kind.NOTE));
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_22)
  void codeThatOldReleasesCannotCheckJoinsOnNewOnes() {
    directory()
        .file(
            "test/FfmHash.java",
            """
            package test;
            import dev.autocfg.*;
            import java.lang.foreign.Linker;
            @When("ffm")
            @Candidate(of = Hash.class, rank = 1)
            final class FfmHash implements Hash {
              static String f(Object o) {
                return switch (o) { case Linker l -> "linker"; default -> "other"; };
              }
            }
            """);

    Compilation old = directory().compile("--release", "17");
    Compilation young = directory().compile("--release", "22", "-Werror");

    assertThat(old).succeeded();
    assertFalse(old.generatedSourceFile("test.FfmHash").isPresent());
    assertFalse(Directory.text(old, "test.HashChoice").contains("FfmHash"));
    assertThat(young).succeededWithoutWarnings();
    assertTrue(Directory.text(young, "test.HashChoice").contains("FfmHash"));
  }

  @Test
  void aTypeErrorIsAtTheSameLineOfTheCopy() {
    directory()
        .file(
            "test/Wrong.java",
            """
            package test;
            @dev.autocfg.When("true")
            final class Wrong {
              int i = "text";
            }
            """);

    Compilation compilation = directory().compile();

    assertThat(compilation).hadErrorCount(1);
    Diagnostic<?> error = compilation.errors().get(0);
    assertEquals(4, error.getLineNumber());
  }

  @Test
  void withoutTheOptionWhenHasNoEffect() {
    JavaFileObject user =
        JavaFileObjects.forSourceString(
            "test.User",
            """
            package test;
            @dev.autocfg.When("nope")
            interface User {}
            """);

    Compilation compilation = directory().compile(List.of(user, Directory.HASH), "-Werror");

    assertThat(compilation).succeededWithoutWarnings();
  }
}
