package dev.autocfg.inspect.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.library.Machine;
import dev.autocfg.inspect.query.HeaderQuery;
import dev.autocfg.inspect.query.HeaderUnit;
import dev.autocfg.language.c.CExpression;
import dev.autocfg.language.c.CPrototypeException;
import dev.autocfg.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks the headers of the machine, where they are installed. */
final class RealHeadersTest {
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sodium.h          | libsodium | crypto_generichash_KEYBYTES      | is 32L
          sodium.h          | libsodium | sizeof(crypto_generichash_state) | is 384L
          sodium.h          | libsodium | crypto_generichash_KEYBYTES_     | there is no
          openssl/sha.h     | libcrypto | SHA256_DIGEST_LENGTH             | is 32
          openssl/evp.h     | libcrypto | EVP_MAX_MD_SIZE                  | is 64
          git2.h            | libgit2   | GIT_OID_RAWSZ                    | is 20
          git2.h            | libgit2   | sizeof(git_repository)           | is not a constant there
          libssh2.h         | libssh2   | LIBSSH2_ERROR_EAGAIN             | is -37
          zlib.h            | zlib      | Z_DEFAULT_COMPRESSION            | is -1
          zlib.h            | zlib      | sizeof(z_stream)                 | is 112L
          zlib.h            | zlib      | ZLIB_VERSION                     | is "
          limits.h          |           | CHAR_BIT                         | is 8
          limits.h          |           | ULLONG_MAX                       | is 18446744073709551615, in
          stdint.h          |           | INT32_MIN                        | is -2147483648
          math.h            |           | NAN                              | is 0.0 / 0.0
          math.h            |           | M_PI                             | is 3.141592653589793
          sys/stat.h        |           | S_IFMT                           | is 61440
          """)
  void saysWhatIsKnown(String header, String pkgConfig, String expression, String reason)
      throws CPrototypeException {
    Tool.named("gcc");
    Tool.assume(Files.exists(Path.of("/usr/include", header)) || pkgConfig == null, "no " + header);
    Fact fact = ask(List.of(expression), header, pkgConfig == null ? "" : pkgConfig).get("n0");
    assertTrue(fact.reason().contains(reason), fact::toString);
  }

  private static SortedMap<String, Fact> ask(
      List<String> expressions, String header, String pkgConfig) throws CPrototypeException {
    HeaderUnit unit = new HeaderUnit(List.of(header), List.of(), "own", pkgConfig);
    List<HeaderRequest> requests = new ArrayList<>();
    for (String expression : expressions) {
      requests.add(
          new HeaderRequest(
              "n" + requests.size(),
              new HeaderQuery(
                  unit, HeaderQuery.Form.VALUE, CExpression.parse(expression), Optional.empty())));
    }
    HeaderProbe probe = new HeaderProbe(Machine.host(), "");
    long start = System.nanoTime();
    SortedMap<String, Fact> facts = probe.probe(requests);
    System.out.printf(
        "%d questions about %s: %d run(s), %d ms%n",
        requests.size(), header, probe.runs(), (System.nanoTime() - start) / 1_000_000);
    return facts;
  }

  @Test
  void aHundredQuestionsNeedOneRun() throws CPrototypeException {
    Tool.named("gcc");
    List<String> expressions = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      expressions.add("INT_MAX - " + i);
    }
    SortedMap<String, Fact> facts = ask(expressions, "limits.h", "");
    facts.clear();
    expressions.set(50, "NOT_THERE");
    facts.putAll(ask(expressions, "limits.h", ""));
    assertEquals("INT_MAX - 99 is 2147483548", facts.get("n99").reason());
    assertEquals("there is no NOT_THERE in limits.h", facts.get("n50").reason());
  }
}
