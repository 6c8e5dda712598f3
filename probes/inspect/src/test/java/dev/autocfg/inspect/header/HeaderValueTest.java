package dev.autocfg.inspect.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.internal.Platform;
import dev.autocfg.language.text.JavaLiteral;
import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tests that read values of every type from our header, alone and all together. */
final class HeaderValueTest {
  private static final String HEADER =
      """
      #define INT_MACRO 32
      #define NEGATIVE (-5)
      #define UNSIGNED 32U
      #define LONGEST 0x7fffffffffffffffLL
      #define TOP 0xffffffffffffffffULL
      #define HALF 0.5f
      #define TINY 1e-300
      #define ENDLESS (1e308 * 10)
      #define WIDE L"x"
      #define BROAD 1.5L
      #define VERSION "1.2" ".3 \\"q\\" \\\\ \\t"
      #define LATIN "\\xe4"
      #define UTF u8"\\u00e4"
      #define HALF_OPEN (1 + (
      #define CLOSING ) + 1
      #define BRACES 1 } ; { {
      #define NEEDS_MORE (NOT_THERE + 1)
      #define NOTHING
      #define TWICE(x) ((x) * 2)
      enum e { RED = 7, GREEN = -1 };
      struct s { char c; double d; int bits[5]; };
      struct opaque;
      typedef struct { short a; } plain;
      typedef int (*callback)(int);
      extern int variable;
      static const int constant = 3;
      int function(int);
      union u { int i; char c[16]; };
      """;

  @TempDir Path scratch;
  private Headers headers;

  @BeforeEach
  void write() throws IOException {
    Tool.named("gcc");
    headers = new Headers(scratch).header("own.h", HEADER);
  }

  private static final String CASES =
      """
      INT_MACRO                  | PRESENT  | int    | 32
      NEGATIVE                   | PRESENT  | int    | -5
      UNSIGNED                   | PRESENT  | long   | 32L
      (short) 70000              | PRESENT  | int    | 4464
      (unsigned char) -1         | PRESENT  | int    | 255
      'a'                        | PRESENT  | int    | 97
      LONGEST                    | PRESENT  | long   | 9223372036854775807L
      TOP                        | PRESENT  | long   | -1L
      HALF                       | PRESENT  | double | 0.5
      TINY                       | PRESENT  | double | 1.0E-300
      ENDLESS                    | PRESENT  | double | 1.0 / 0.0
      -ENDLESS                   | PRESENT  | double | -1.0 / 0.0
      UTF                        | PRESENT  | String | "\\u00e4"
      VERSION                    | PRESENT  | String | "1.2.3 \\"q\\" \\\\ \\t"
      ""                         | PRESENT  | String | ""
      RED                        | PRESENT  | int    | 7
      GREEN                      | PRESENT  | int    | -1
      TWICE(INT_MACRO) + 1       | PRESENT  | int    | 65
      sizeof(struct s)           | PRESENT  | long   | 40L
      sizeof(struct opaque *)    | PRESENT  | long   | 8L
      sizeof(union u)            | PRESENT  | long   | 16L
      sizeof(plain[3])           | PRESENT  | long   | 6L
      sizeof(callback)           | PRESENT  | long   | 8L
      _Alignof(struct s)         | PRESENT  | long   | 8L
      alignof(struct s)          | PRESENT  | long   | 8L
      offsetof(struct s, bits)   | PRESENT  | long   | 16L
      INT_MACRO > 31 && 1        | PRESENT  | int    | 1
      (_Bool) 5                  | PRESENT  | int    | 1
      NOT_THERE                  | ABSENT   |        |
      NOT_THERE + INT_MACRO      | ABSENT   |        |
      sizeof(struct nowhere)     | ABSENT   |        |
      sizeof(struct nowhere *)   | ABSENT   |        |
      sizeof(struct u)           | ABSENT   |        |
      sizeof(nowhere_t)          | ABSENT   |        |
      offsetof(struct s, nope)   | ABSENT   |        |
      sizeof(struct opaque)      | UNUSABLE |        |
      NEEDS_MORE                 | UNUSABLE |        |
      NOTHING                    | UNUSABLE |        |
      HALF_OPEN(1)               | UNUSABLE |        |
      CLOSING                    | UNUSABLE |        |
      BRACES                     | UNUSABLE |        |
      1 / 0                      | UNUSABLE |        |
      variable                   | UNUSABLE |        |
      function                   | UNUSABLE |        |
      function(1)                | UNUSABLE |        |
      &variable                  | UNUSABLE |        |
      (void *) 0                 | UNUSABLE |        |
      WIDE                       | UNUSABLE |        |
      BROAD                      | UNUSABLE |        |
      LATIN                      | UNUSABLE |        |
      struct s                   | UNUSABLE |        |
      """;

  @ParameterizedTest(name = "{0} is {1} {2} {3}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CASES)
  void isReadAlone(String expression, State state, String type, String value) {
    Fact fact = headers.ask(Headers.value("x", "own.h", expression));

    assertEquals(state, fact.state(), fact::toString);
    check(type, value, fact);
  }

  @ParameterizedTest
  @CsvSource({
    "gcc,",
    "clang,",
    "s390x-linux-gnu-gcc-12, linux-s390x",
    "x86_64-w64-mingw32-gcc, windows-x86_64"
  })
  void isTheSameAmongOthersAndInFewRuns(String compiler, String target) {
    List<String[]> cases = new ArrayList<>();
    CASES.lines().forEach(line -> cases.add(line.split(" *\\| *", -1)));
    List<HeaderRequest> all = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      all.add(Headers.value("x" + i, "own.h", cases.get(i)[0]));
    }
    HeaderProbe probe =
        headers.probe(
            headers.machine(target == null ? Platform.current() : Platform.parse(target)),
            Tool.named(compiler).place(),
            Headers.PATIENT);

    SortedMap<String, Fact> facts = probe.probe(all);

    for (int i = 0; i < cases.size(); i++) {
      Fact fact = facts.get("x" + i);
      assertEquals(cases.get(i)[1], fact.state().toString(), fact::toString);
      check(orNull(cases.get(i)[2]), orNull(cases.get(i)[3]), fact);
    }
    System.out.println(compiler + " ran " + probe.runs() + " times for " + all.size());
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static void check(String type, String value, Fact fact) {
    assertEquals(type, fact.values().texts().get("type"), fact::toString);
    assertEquals(
        value, fact.values().constant().map(JavaLiteral::expression).orElse(null), fact::toString);
  }

  @Test
  void unsignedIsTold() {
    Fact top = headers.ask(Headers.value("x", "own.h", "TOP"));
    assertEquals("18446744073709551615", top.values().texts().get("unsigned"));
    assertEquals("TOP is 18446744073709551615, in a long -1L", top.reason());
    Fact small = headers.ask(Headers.value("x", "own.h", "UNSIGNED"));
    assertNull(small.values().texts().get("unsigned"));
  }

  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          function        | PRESENT | function is declared
          variable        | PRESENT | variable is declared
          constant        | PRESENT | constant is declared
          plain           | PRESENT | plain is declared
          callback        | PRESENT | callback is declared
          RED             | PRESENT | RED is declared
          INT_MACRO       | PRESENT | INT_MACRO is a macro
          TWICE           | PRESENT | TWICE is a macro
          BRACES          | PRESENT | BRACES is a macro
          struct s        | PRESENT | struct s is declared
          struct opaque   | PRESENT | struct opaque is declared
          union u         | PRESENT | union u is declared
          enum e          | PRESENT | enum e is declared
          s               | ABSENT  | there is no s in own.h
          struct plain    | ABSENT  | there is no struct plain in own.h
          struct u        | ABSENT  | there is no struct u in own.h
          nothing_here    | ABSENT  | there is no nothing_here in own.h
          printf          | ABSENT  | there is no printf in own.h
          strlen          | ABSENT  | there is no strlen in own.h
          size_t          | ABSENT  | there is no size_t in own.h
          """)
  void tellsWhatIsDeclared(String subject, State state, String reason) {
    Fact fact = headers.ask(Headers.declares("x", "own.h", subject));

    assertEquals(state, fact.state(), fact::toString);
    assertEquals(reason, fact.reason());
  }

  @Test
  void oneQuestionDoesNotDeclareWhatAnotherAsksFor() {
    SortedMap<String, Fact> facts =
        headers
            .probe()
            .probe(
                List.of(
                    Headers.value("a", "own.h", "sizeof(int (*)(struct nowhere *))"),
                    Headers.declares("b", "own.h", "struct nowhere"),
                    Headers.declares("c", "own.h", "nowhere_f"),
                    Headers.value("d", "own.h", "sizeof(nowhere_f)"),
                    Headers.value("e", "own.h", "nowhere_f + 1"),
                    Headers.declares("f", "own.h", "struct s")));

    assertEquals("[a=ABSENT, b=ABSENT, c=ABSENT, d=ABSENT, e=ABSENT, f=PRESENT]", states(facts));
  }

  private static String states(SortedMap<String, Fact> facts) {
    return facts.values().stream().map(f -> f.name() + "=" + f.state()).toList().toString();
  }
}
