package dev.autocfg.inspect.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.autocfg.inspect.header.PrototypeProbe.Fault;
import dev.autocfg.language.c.CPrototypeException;
import dev.autocfg.language.c.CPrototypeParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages of the compilers that the other tests do not run, in the words of their sources. */
final class RefusedPrototypeTest {
  private static final String INCOMPATIBLE =
      "assigning to 'struct autocfg_unlike' from incompatible type 'int (*)(const unsigned char *,"
          + " size_t)' (aka 'int (*)(const unsigned char *, unsigned long)')";

  private static Fault fault(String compared, String shown) throws CPrototypeException {
    return new RefusedPrototype(
            CPrototypeParser.parse("int f(int a)"), "f", List.of(compared), List.of(shown))
        .fault();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "gcc | static assertion failed: \"autocfg\"",
        "clang 14 | static_assert failed due to requirement '__builtin_types_compatible_p(int"
            + " (int), int (int, int))' \"autocfg\"",
        "clang 9 | static_assert failed \"autocfg\"",
        "clang 19 | static assertion failed due to requirement '__builtin_types_compatible_p(int"
            + " (int), int (int, int))': autocfg",
      })
  void aDifferenceIsKnownInTheWordsOfEachCompiler(String compiler, String message)
      throws CPrototypeException {
    assertEquals(
        new Fault(Fault.Kind.OTHER_TYPE, "int f(const unsigned char *, size_t)", ""),
        fault(message, INCOMPATIBLE));
  }

  @Test
  void anotherErrorIsNoDifference() throws CPrototypeException {
    String message = "unknown type name 'word'; did you mean 'void'?";
    assertEquals(new Fault(Fault.Kind.NOT_UNDERSTOOD, message, ""), fault(message, INCOMPATIBLE));
  }

  @Test
  void clangHasNearNamesToo() throws CPrototypeException {
    String message = "use of undeclared identifier 'f'; did you mean 'g'?";
    assertEquals(new Fault(Fault.Kind.NOT_DECLARED, "", "g"), fault(message, message));
  }
}
