package dev.autocfg.language.condition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autocfg.testing.Mutated;
import java.util.List;

/** The reader of mutants of conditions. */
final class MutatedCondition implements Mutated {

  @Override
  public List<byte[]> seeds() {
    return List.of(
        bytes("ffm && (sodium.version >= 1.0.12 || !(os == linux)) && sodium.crypto_generichash"),
        bytes("release >= 22 && !preview && arch != aarch64 && (a || b && c)"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @Override
  public boolean accepts(byte[] input) {
    try {
      return !ConditionParser.parse(new String(input, UTF_8)).toString().isEmpty();
    } catch (ConditionException e) {
      return false;
    }
  }
}
