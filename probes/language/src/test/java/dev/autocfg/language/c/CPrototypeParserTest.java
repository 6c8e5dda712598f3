package dev.autocfg.language.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.testing.Seed;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CPrototypeParserTest {
  private static final List<String> TOKENS =
      List.of(
          ("int f ( ) , * const char unsigned void [ ] 32 restrict struct s size_t long ; ..."
                  + " extern double static enum e x y z { } = // /* */ @ 0x 9u short signed bool")
              .split(" "));

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      value = {
        "int sodium_init(void) | int sodium_init(void)",
        "int crypto_generichash(unsigned char *out, size_t outlen, const unsigned char *in,"
            + " unsigned long long inlen, const unsigned char *key, size_t keylen) | int"
            + " crypto_generichash(unsigned char *out, size_t outlen, const unsigned char *in,"
            + " unsigned long long inlen, const unsigned char *key, size_t keylen)",
        "const char *sodium_version_string(void); | const char *sodium_version_string(void)",
        "extern int f(int) | int f(int)",
        "long unsigned int f(short unsigned a, int long b) | unsigned long f(unsigned short a, long"
            + " b)",
        "void f(char signed c, long long unsigned int d, unsigned e, signed) | void f(signed char"
            + " c, unsigned long long d, unsigned int e, int)",
        "double f(float x, _Bool y, bool z) | double f(float x, _Bool y, _Bool z)",
        "char const *const *f(const char **p) | const char *const *f(const char **p)",
        "void f(char *const p, const int n) | void f(char *p, int n)",
        "void f(const void *p, void **q) | void f(const void *p, void **q)",
        "int f(unsigned char key[32], const unsigned char in[], char a[static 4], char b[KEYBYTES],"
            + " int c[0x10], long d[010]) | int f(unsigned char key[32], const unsigned char *in,"
            + " char a[4], char *b, int c[16], long d[8])",
        "struct foo *f(union bar *b, enum baz e, enum baz *p) | struct foo *f(union bar *b, enum"
            + " baz e, enum baz *p)",
        "z_stream *f(z_streamp *s) | z_stream *f(z_streamp *s)",
        "int f(const char * restrict a, char *__restrict b) | int f(const char *a, char *b)",
        "int  f ( /* none */ void ) // end | int f(void)",
        "uint8_t f(int8_t a, uint16_t b, int32_t c, uint64_t d, intptr_t e, ssize_t g, wchar_t h,"
            + " ptrdiff_t i) | uint8_t f(int8_t a, uint16_t b, int32_t c, uint64_t d, intptr_t e,"
            + " ssize_t g, wchar_t h, ptrdiff_t i)",
        "int f(char *a[3]) | int f(char *a[3])",
        "char const f(void) | char f(void)",
        "int f(int (*cb)(int)) | int f(int (*cb)(int))",
        "int f(void(*)(void*), int) | int f(void (*)(void *), int)",
        "int f(const char *(*get)(const void *p, ...), void (*end)(void)) | int f(const char"
            + " *(*get)(const void *p, ...), void (*end)(void))",
        "int f(int (*a)(int (*b)(int a))) | int f(int (*a)(int (*b)(int a)))",
        "int f(const char *a,...) | int f(const char *a, ...)",
      })
  void readsGoodOnes(String text, String declaration) throws CPrototypeException {
    CPrototype prototype = CPrototypeParser.parse(text);
    assertEquals(declaration, prototype.declaration());
    assertEquals(text, prototype.text());
    assertEquals(declaration, CPrototypeParser.parse(declaration).declaration());
  }

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 0 | expected a type, found the end",
        "int | 3 | expected the function's name, found the end",
        "int f | 5 | expected \"(\", found the end",
        "int f( | 6 | expected a type, found the end",
        "int f() | 6 | expected parameters, found \")\" (write (void) for none)",
        "int f(void x) | 6 | expected a type that has values, found \"void\" ((void) must be"
            + " the only parameter, without a name)",
        "int f(int, void) | 11 | expected a type that has values, found \"void\" ((void) must be"
            + " the only parameter, without a name)",
        "int f(...) | 6 | expected a parameter, found \"...\" (C needs one before \"...\")",
        "int f(int a, ..., int b) | 16 | expected \")\" after \"...\", found \",\"",
        "int f(int a ...) | 12 | expected \",\" or \")\", found \"...\"",
        "int f(int a; int b) | 11 | expected \",\" or \")\", found \";\"",
        "int f(int a,) | 12 | expected a type, found \")\"",
        "int f(int a int b) | 12 | expected \",\" or \")\", found \"int\"",
        "int f(int a, int a) | 17 | expected a name of its own for each parameter, found \"a\"",
        "int f(int (cb)(int)) | 10 | expected a parameter, found \"(\" (a pointer to a function is"
            + " int (*name)(int))",
        "int f(int (*cb)) | 15 | expected \"(\", found \")\"",
        "int f(int (*cb)(void x)) | 16 | expected a type that has values, found \"void\" ((void)"
            + " must be the only parameter, without a name)",
        "int f(int (*a)(int), int (*a)(int)) | 27 | expected a name of its own for each parameter,"
            + " found \"a\"",
        "int (*f(void))(int) | 4 | function pointers are not supported yet, found \"(\"",
        "f(void) | 0 | expected a result type and a name, found \"f\"",
        "foo f(void) | 0 | expected a type, found the unknown name \"foo\" (unknown names are"
            + " supported behind a pointer only)",
        "int f(foo x) | 6 | expected a type, found the unknown name \"foo\" (unknown names are"
            + " supported behind a pointer only)",
        "int f(sized_t x) | 6 | expected a type, found the unknown name \"sized_t\" (did you mean"
            + " \"size_t\"?)",
        "unsinged f(void) | 0 | expected a type, found the unknown name \"unsinged\" (did you mean"
            + " \"unsigned\"?)",
        "int f(struct s x) | 6 | structures and unions by value are not supported yet, found"
            + " \"struct\"",
        "struct s f(void) | 0 | structures and unions by value are not supported yet, found"
            + " \"struct\"",
        "long double f(void) | 0 | expected a type, found \"long double\" (java.lang.foreign has no"
            + " layout for it)",
        "int f(long double x) | 6 | expected a type, found \"long double\" (java.lang.foreign has"
            + " no layout for it)",
        "int f(unsigned float x) | 6 | expected a type, found \"unsigned float\" (C has no such"
            + " type)",
        "int f(long long long x) | 6 | expected a type, found \"long long long\" (C has no such"
            + " type)",
        "int f(volatile int *p) | 6 | expected a type, found \"volatile\" (not supported yet)",
        "static int f(void) | 0 | expected a type, found \"static\" (no library exports such a"
            + " function)",
        "inline int f(void) | 0 | expected a type, found \"inline\" (no library exports such a"
            + " function)",
        "int f(void) { | 12 | expected the end, found \"{\" (a prototype has no body)",
        "int f(void) __attribute__((x)) | 12 | expected the end, found \"__attribute__\" (types"
            + " belong inside the parentheses; omit attributes)",
        "int f(void); int g(void) | 13 | expected the end, found \"int\" (one prototype at a time)",
        "int f(int x[2][3]) | 14 | arrays of arrays are not supported yet, found \"[\"",
        "int f(int x[0]) | 12 | expected a number above 0, found \"0\"",
        "int f(int x[-1]) | 12 | expected a number, the name of a macro or \"]\", found \"-\"",
        "int f(int x[1e3]) | 12 | expected a number above 0, found \"1e3\"",
        "int f(int x[99999999999999999999]) | 12 | expected a number above 0, found"
            + " \"99999999999999999999\"",
        "int f(void x[2]) | 6 | expected a type that has values, found \"void\"",
        "#define f | 0 | expected a type, found \"#\"",
        "int f(void) @ | 12 | expected a C prototype, found the character \"@\"",
        "int f(int /* open | 10 | expected \"*/\" after \"/*\", found the end",
        "SODIUM_EXPORT int f(void) | 0 | expected a type, found \"SODIUM_EXPORT\" (macros are not"
            + " expanded; leave it out)",
        "int while(void) | 4 | expected a type, found \"while\" (it is not part of a type here)",
        "int f(int while) | 10 | expected a type, found \"while\" (it is not part of a type here)",
        "int f(const char *restrict *p) | 18 | qualifiers \"restrict\" on the target of a pointer"
            + " are not supported yet, found \"restrict\"",
        "int ************* f(void) | 16 | expected at most 12 \"*\", found \"*\"",
        "void f(__int128 x) | 7 | expected a type, found \"__int128\" (java.lang.foreign has no"
            + " layout for it)",
        "int f(size_t int x) | 13 | expected a name, \"*\", \",\" or \")\" after the type, found"
            + " \"int\"",
        "int f(int size_t) | 10 | expected a name, \"*\", \",\" or \")\" after the type, found"
            + " \"size_t\"",
        "int f(struct *p) | 13 | expected a name after \"struct\", found \"*\"",
        "typedef int f(void) | 0 | expected a type, found \"typedef\" (it is not part of a type"
            + " here)",
        "void f | 6 | expected \"(\", found the end",
        "int f(void)é | 11 | expected a C prototype, found the character \"é\"",
        "int 9f(void) | 4 | expected the function's name, found \"9f\"",
      })
  void refusesBadOnes(String text, int offset, String fault) {
    CPrototypeException e =
        assertThrows(CPrototypeException.class, () -> CPrototypeParser.parse(text));
    assertEquals(fault, e.fault());
    assertEquals(offset, e.offset());
    assertEquals(
        fault + ", at character " + (offset + 1) + "; for example: " + e.example(), e.getMessage());
  }

  @Test
  void everyExampleIsGood() throws CPrototypeException {
    assertEquals(CFaults.EXAMPLE, CPrototypeParser.parse(CFaults.EXAMPLE).declaration());
    assertEquals(
        CFaults.PARAMETERS_EXAMPLE,
        CPrototypeParser.parse(CFaults.PARAMETERS_EXAMPLE).declaration());
  }

  @Test
  void keepsWhatEachParameterIs() throws CPrototypeException {
    CPrototype prototype =
        CPrototypeParser.parse("void f(const unsigned char key[32], struct s *state, size_t)");
    assertEquals("f", prototype.name());
    assertEquals(new CType.VoidType(), prototype.result());
    CType bytes = new CType.Pointer(new CType.Scalar(CScalar.UCHAR), true);
    CType state = new CType.Pointer(new CType.Named("struct s"), false);
    assertEquals(
        List.of(
            new CParameter(Optional.of("key"), bytes, OptionalLong.of(32)),
            new CParameter(Optional.of("state"), state, OptionalLong.empty()),
            new CParameter(
                Optional.empty(), new CType.Scalar(CScalar.SIZE_T), OptionalLong.empty())),
        prototype.parameters());
  }

  @Test
  void countsOffsetsInCodePoints() {
    CPrototypeException e =
        assertThrows(
            CPrototypeException.class, () -> CPrototypeParser.parse("/* \ud83d\ude00 */ int f()"));
    assertEquals(14, e.offset());
  }

  @Test
  void limitsWhatItReads() throws CPrototypeException {
    String most = "void f(" + "int, ".repeat(ParameterList.MOST - 1) + "int)";
    assertEquals(ParameterList.MOST, CPrototypeParser.parse(most).parameters().size());
    assertFault("expected at most 127 parameters, found \"int\"", most.replace(")", ", int)"));
    String longest = "int f(void)" + " ".repeat(CLexer.LONGEST - 11);
    assertEquals("f", CPrototypeParser.parse(longest).name());
    assertFault("expected at most 65536 characters, found 65537 characters", longest + " ");
  }

  private static void assertFault(String fault, String text) {
    CPrototypeException e =
        assertThrows(CPrototypeException.class, () -> CPrototypeParser.parse(text));
    assertEquals(fault, e.fault());
  }

  /** Whatever the tokens, the outcome is a prototype that reads back as itself, or a refusal. */
  @Test
  @Tag("mutants")
  void endsOnEverySequenceOfTokens() throws CPrototypeException {
    Random random = Seed.random(0);
    int good = 0;
    for (int i = 0; i < 50_000; i++) {
      String text = i % 2 == 0 ? tokens(random) : "int f(" + tokens(random) + ")";
      try {
        String declaration = CPrototypeParser.parse(text).declaration();
        assertEquals(declaration, CPrototypeParser.parse(declaration).declaration(), text);
        good++;
      } catch (CPrototypeException e) {
        int length = text.codePointCount(0, text.length());
        assertTrue(e.offset() >= 0 && e.offset() <= length, text);
      }
    }
    assertTrue(good > 50, "only " + good + " were prototypes");
  }

  private static String tokens(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(10); n > 0; n--) {
      text.append(TOKENS.get(random.nextInt(TOKENS.size())));
      text.append(random.nextInt(8) == 0 ? "" : " ");
    }
    return text.toString();
  }
}
