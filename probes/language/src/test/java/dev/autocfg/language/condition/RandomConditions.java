package dev.autocfg.language.condition;

import dev.autocfg.internal.Truth;
import dev.autocfg.runtime.generated.Operator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Conditions of any shape, made of random numbers. */
final class RandomConditions {
  private static final List<String> NAMES = List.of("ffm", "sodium", "my-lib", "_x9", "OS");
  private static final List<String> VERSIONS = List.of("1", "1.0.12", "3.0.2q", "1.0~rc-1+g_2");

  private final Random random;

  RandomConditions(Random random) {
    this.random = random;
  }

  Condition next(int depth) {
    return switch (depth == 0 ? 3 : random.nextInt(4)) {
      case 0 -> new Condition.AllOf(parts(depth - 1));
      case 1 -> new Condition.AnyOf(parts(depth - 1));
      case 2 -> new Condition.Not(next(depth - 1));
      default -> leaf();
    };
  }

  Truth truth() {
    return one(List.of(Truth.values()));
  }

  private List<Condition> parts(int depth) {
    return Stream.generate(() -> next(depth)).limit(2 + random.nextInt(3)).toList();
  }

  private Condition leaf() {
    Operator operator = one(List.of(Operator.values()));
    PlatformName subject = one(List.of(PlatformName.values()));
    Operator equality = random.nextBoolean() ? Operator.EQUAL : Operator.NOT_EQUAL;
    return switch (random.nextInt(7)) {
      case 0 -> new Condition.Constant(random.nextBoolean());
      case 1 -> new Atom.Symbol(one(NAMES), "crypto_" + random.nextInt(3));
      case 2 -> new Atom.CompareVersion(one(NAMES), operator, one(VERSIONS));
      case 3 -> new Atom.CompareRelease(operator, 1 + random.nextInt(9999));
      case 4 -> new Atom.ComparePlatform(subject, equality, one(subject.words()));
      case 5 -> new Atom.Preview();
      default -> new Atom.Present(one(NAMES));
    };
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
