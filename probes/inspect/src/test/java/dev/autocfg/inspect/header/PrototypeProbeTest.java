package dev.autocfg.inspect.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.inspect.header.PrototypeProbe.Fault;
import dev.autocfg.inspect.header.PrototypeProbe.Outcome;
import dev.autocfg.inspect.library.Machine;
import dev.autocfg.inspect.query.HeaderUnit;
import dev.autocfg.internal.Platform;
import dev.autocfg.language.c.CPrototype;
import dev.autocfg.language.c.CPrototypeException;
import dev.autocfg.language.c.CPrototypeParser;
import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares prototypes with headers: with those of the machine, and with one of the test's own. */
final class PrototypeProbeTest {
  private static final String OWN =
      """
      #ifndef OWN_H
      #define OWN_H
      #include <stddef.h>
      typedef unsigned int own_word;
      typedef struct own own;
      enum own_color { OWN_RED };
      int own_zero(void);
      int own_old();
      int own_int(int a, long b);
      void own_copy(const void *in, void *out, size_t length);
      const char *own_text(const char *const *names, char **out);
      own *own_open(const own *o, own_word w, enum own_color c);
      double own_sum(float f, double d, unsigned char u, signed char s);
      int own_print(const char *format, ...);
      unsigned long own_key(const unsigned char key[32]);
      int own_new(int a);
      __attribute__((const)) int own_pure(int a);
      __attribute__((noreturn)) void own_end(void);
      #define own_renamed own_new
      #define own_called(a) own_new(a)
      #define own_called_too(a, b) (own_int)((a), (b))
      #define own_wrapped(a,b) own_int( (a) , b )
      #define own_turned(a, b) own_int((b), (a))
      #define own_fixed(a) own_int(a, 3)
      #define own_text_of(a) own_text("a, b>(" #a, 0)
      #define own_nothing() own_zero()
      #define own_lost(a) own_gone(a)
      #define own_open_bracket(a) own_new((a
      #define own_alias own_fixed
      #define own_words "words"
      extern int own_variable;
      #define own_result own_zero()
      #define own_constant 7
      #define own_both(a) own_both((a))
      int (own_both)(int a);
      #ifdef OWN_CONST
      int own_defined(const char *text);
      #else
      int own_defined(char *text);
      #endif
      #endif
      """;

  @TempDir Path scratch;

  @BeforeEach
  void needCompiler() {
    Tool.named("gcc");
  }

  private HeaderUnit own(String... defines) throws IOException {
    Headers headers = new Headers(scratch).header("own.h", OWN);
    assertTrue(headers.machine() != null);
    return new HeaderUnit(List.of("own.h"), List.of(defines), "own", "own");
  }

  private Outcome compare(HeaderUnit unit, String... texts) throws CPrototypeException {
    return compareBy("", unit, texts);
  }

  private Outcome compareBy(String compiler, HeaderUnit unit, String... texts)
      throws CPrototypeException {
    List<CPrototype> prototypes = new ArrayList<>();
    for (String text : texts) {
      prototypes.add(CPrototypeParser.parse(text));
    }
    Machine machine =
        new Machine(
            Platform.current(), Path.of("/"), Map.of("PKG_CONFIG_PATH", scratch.toString())::get);
    return new PrototypeProbe(machine, compiler, Headers.PATIENT).compare(unit, prototypes);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "int own_zero(void)",
        "int own_int(int, long)",
        "int own_int(signed a, long int b)",
        "void own_copy(const void *in, void *out, size_t length)",
        "void own_copy(const void *, void *, unsigned long)",
        "const char *own_text(const char *const *names, char **out)",
        "struct own *own_open(const struct own *o, unsigned w, enum own_color c)",
        "own *own_open(const own *o, unsigned w, enum own_color c)",
        "double own_sum(float f, double d, unsigned char u, signed char s)",
        "double own_sum(float f, double d, uint8_t u, int8_t s)",
        "int own_print(const char *format, ...)",
        "unsigned long own_key(const unsigned char key[32])",
        "unsigned long own_key(const unsigned char *key)",
        "int own_new(int a)",
        "int own_renamed(int a)",
        "int own_both(int a)",
        "int own_called(int a)",
        "int own_wrapped(int a, long b)",
        "int own_nothing(void)",
        "int own_old(void)",
        "int own_old(int a)",
        "int own_defined(char *text)",
        "int own_pure(int a)",
        "void own_end(void)",
      })
  void acceptsTheSame(String text) throws IOException, CPrototypeException {
    Outcome outcome = compare(own(), text);
    assertEquals("", outcome.failure());
    assertEquals(Map.of(), outcome.faults());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "int own_zero(int a) | OTHER_TYPE | int own_zero(void)",
        "long own_zero(void) | OTHER_TYPE | int own_zero(void)",
        "void own_zero(void) | OTHER_TYPE | int own_zero(void)",
        "unsigned own_zero(void) | OTHER_TYPE | int own_zero(void)",
        "int own_int(long a, int b) | OTHER_TYPE | int own_int(int, long int)",
        "int own_int(int a) | OTHER_TYPE | int own_int(int, long int)",
        "int own_int(int a, long b, int c) | OTHER_TYPE | int own_int(int, long int)",
        "int own_int(int a, int b) | OTHER_TYPE | int own_int(int, long int)",
        "int own_int(int a, long long b) | OTHER_TYPE | int own_int(int, long int)",
        "int own_int(unsigned a, long b) | OTHER_TYPE | int own_int(int, long int)",
        "int own_int(int a, ...) | OTHER_TYPE | int own_int(int, long int)",
        "void own_copy(void *in, void *out, size_t n) | OTHER_TYPE | void own_copy(const void *,"
            + " void *, size_t)",
        "void own_copy(const void *in, const void *out, size_t n) | OTHER_TYPE | void"
            + " own_copy(const void *, void *, size_t)",
        "void own_copy(const void *in, void *out, int n) | OTHER_TYPE | void own_copy(const void"
            + " *, void *, size_t)",
        "char *own_text(const char *const *names, char **out) | OTHER_TYPE | const char *",
        "const char *own_text(const char **names, char **out) | OTHER_TYPE | const char *",
        "own *own_open(own *o, unsigned w, enum own_color c) | OTHER_TYPE | own *",
        "double own_sum(double f, double d, unsigned char u, signed char s) | OTHER_TYPE | double",
        "double own_sum(float f, double d, char u, signed char s) | OTHER_TYPE | double",
        "int own_print(const char *format) | OTHER_TYPE | int own_print(const char *, ...)",
        "int own_print(const char *format, int a) | OTHER_TYPE | int own_print(const char *, ...)",
        "unsigned own_key(const unsigned char *key) | OTHER_TYPE | long unsigned int own_key",
        "unsigned long own_key(const char *key) | OTHER_TYPE | long unsigned int own_key",
        "int own_pure(long a) | OTHER_TYPE | int own_pure(int)",
        "int own_renamed(long a) | OTHER_TYPE | int own_renamed(int)",
        "int own_both(long a) | OTHER_TYPE | int own_both(int)",
        "int own_absent(void) | NOT_DECLARED | ''",
        "int own_called(long a) | OTHER_TYPE | int own_new(int)",
        "int own_called(int a, int b) | MACRO | ''",
        "int own_wrapped(long a, int b) | OTHER_TYPE | int own_int(int, long int)",
        "int own_old(float a) | OTHER_TYPE | int own_old()",
        "long own_old(void) | OTHER_TYPE | int own_old()",
        "int own_turned(int a, long b) | MACRO | own_int((b), (a))",
        "int own_fixed(int) | MACRO | own_int(p0, 3)",
        "char *own_text_of(const char *a) | MACRO | own_text(",
        "int own_lost(int a) | MACRO | own_gone(a)",
        "int own_open_bracket(int a) | MACRO | ''",
        "int own_constant(void) | MACRO | 7",
        "int own_result(void) | MACRO | own_zero()",
        "int own_words(void) | MACRO | \"words\"",
        "int own_alias(int) | MACRO | own_int(p0, 3)",
        "int own_variable(void) | NOT_DECLARED | ''",
        "int own_defined(const char *text) | OTHER_TYPE | int own_defined(char *)",
        "int own_new(handle_t *h) | NOT_UNDERSTOOD | unknown type name 'handle_t'",
      })
  void refusesWhatDiffers(String text, Fault.Kind kind, String declared)
      throws IOException, CPrototypeException {
    Outcome outcome = compare(own(), "int own_zero(void)", text, "int own_new(int)");
    assertEquals("", outcome.failure());
    assertEquals(1, outcome.faults().size(), outcome::toString);
    Fault fault = outcome.faults().get(1);
    assertEquals(kind, fault.kind(), fault::toString);
    assertTrue(fault.text().startsWith(declared), fault::toString);
  }

  @Test
  void theNearestNameIsThatOfTheCompiler() throws IOException, CPrototypeException {
    Outcome outcome = compare(own(), "int own_pritn(const char *, ...)", "void q_x7_unlike(void)");
    assertEquals("own_print", outcome.faults().get(0).near());
    assertEquals("", outcome.faults().get(1).near());
  }

  /** One if all are equal, else one more without what differs; then what is declared is asked. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "int own_new(int a), 1",
    "int own_renamed(int a), 1",
    "int own_new(long a), 3",
    "int own_called(int a), 4",
    "int own_called(long a), 5",
  })
  void theCompilerOnlyChecksSyntaxInFewRuns(String text, int runs)
      throws IOException, CPrototypeException {
    Path log = scratch.resolve("runs");
    HeaderUnit unit = own();
    String script = "echo \"$@\" >> '" + log + "'\nexec gcc \"$@\"";
    Outcome outcome =
        compareBy(new Headers(scratch).compiler(script), unit, "int own_zero(void)", text);
    assertEquals("", outcome.failure());
    List<String> commands = Files.readAllLines(log);
    assertEquals(runs, commands.size(), commands::toString);
    for (String command : commands) {
      assertTrue(command.contains(" -fsyntax-only "), command);
      assertTrue(!List.of(command.split(" ")).contains("-c"), command);
    }
  }

  @Test
  void successOfAnotherProgramIsNoAnswer() throws IOException, CPrototypeException {
    String compiler = new Headers(scratch).compiler("exit 0");
    Outcome outcome = compareBy(compiler, own(), "int own_zero(void)");
    assertEquals("the C compiler does not list what it has read", outcome.failure());
  }

  @Test
  void aCompilerThatFailsLaterIsNoFaultOfThePrototypes() throws IOException, CPrototypeException {
    Path shown = scratch.resolve("autocfg-show");
    String script =
        "grep -q autocfg_show autocfg.c && : > '" + shown + "' && exit 3\nexec gcc \"$@\"";
    HeaderUnit unit = own();
    String compiler = new Headers(scratch).compiler(script);
    Outcome outcome = compareBy(compiler, unit, "int own_zero(void)", "int own_new(long a)");
    assertTrue(Files.exists(shown));
    assertEquals(Map.of(), outcome.faults());
    assertEquals("the C compiler failed", outcome.failure());
  }

  @Test
  void macrosAreDefinedFirst() throws IOException, CPrototypeException {
    String text = "int own_defined(const char *text)";
    assertEquals(Map.of(), compare(own("OWN_CONST"), text).faults());
  }

  @Test
  void aMissingHeaderIsNoFaultOfThePrototypes() throws IOException, CPrototypeException {
    Headers headers = new Headers(scratch);
    assertTrue(headers.machine() != null);
    HeaderUnit unit = new HeaderUnit(List.of("autocfg/absent.h"), List.of(), "own", "own");
    Outcome outcome = compare(unit, "int own_zero(void)");
    assertEquals("the C compiler finds no header autocfg/absent.h", outcome.failure());
    assertTrue(!outcome.isChecked());
  }

  /** A declaration of a function as the preprocessor prints it, on as many lines as it likes. */
  private static final Pattern DECLARATION =
      Pattern.compile(
          "(?m)^ *(?:extern )?(?:__attribute__\\(\\([^()]*(?:\\([^()]*\\))?\\)\\) )?([A-Za-z_][\\w"
              + " \\n"
              + "*]*?\\b\\w+ ?\\((?:[^(){};]|\\([^(){};]*\\))*\\))\\s*;");

  private static Map<String, CPrototype> declared(String header) throws IOException {
    Process process =
        new ProcessBuilder("gcc", "-E", "-P", "-include", header, "-x", "c", "/dev/null")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, CPrototype> found = new LinkedHashMap<>();
    for (MatchResult declaration : DECLARATION.matcher(text).results().toList()) {
      try {
        CPrototype prototype = CPrototypeParser.parse(declaration.group(1).replaceAll("\\s+", " "));
        found.put(prototype.name(), prototype);
      } catch (CPrototypeException e) {
        // Function pointers, structures by value and the like, which are not supported.
      }
    }
    return found;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "sodium.h, libsodium, crypto_|sodium_|randombytes, 150",
    "zlib.h, zlib, .*, 10",
    "openssl/evp.h, libcrypto, EVP_, 150",
    "git2.h, libgit2, git_, 100",
    "libssh2.h, libssh2, libssh2_, 20",
    "sqlite3.h, sqlite3, sqlite3_, 100",
  })
  void whatHeadersDeclareIsAcceptedAndItsMutantsAreNot(
      String header, String pkgConfig, String prefixes, int enough) throws IOException {
    Tool.assume(Files.exists(Path.of("/usr/include", header)), "no " + header);
    Map<String, CPrototype> all = declared(header);
    all.keySet().removeIf(name -> !name.matches("(?:" + prefixes + ").*"));
    List<CPrototype> right = List.copyOf(all.values());
    assertTrue(right.size() >= enough, () -> header + ": only " + right.size());

    HeaderUnit unit = new HeaderUnit(List.of(header), List.of(), "own", pkgConfig);
    PrototypeProbe probe = new PrototypeProbe(Machine.host(), "", Headers.PATIENT);
    Outcome accepted = probe.compare(unit, right);
    assertEquals("", accepted.failure());
    List<String> refused = new ArrayList<>();
    accepted.faults().forEach((i, fault) -> refused.add(right.get(i) + ": " + fault));
    assertEquals(List.of(), refused);

    List<CPrototype> wrong = new ArrayList<>();
    for (int i = 0; i < right.size() && wrong.size() < 300; i++) {
      wrong.addAll(Mutants.of(right.get(i)));
    }
    Outcome compared = probe.compare(unit, wrong);
    assertEquals("", compared.failure());
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < wrong.size(); i++) {
      if (!compared.faults().containsKey(i)) {
        missed.add(wrong.get(i).declaration());
      }
    }
    assertEquals(List.of(), missed);
    System.out.println(
        header
            + ": "
            + right.size()
            + " prototypes accepted, "
            + wrong.size()
            + " mutants refused");
  }
}
