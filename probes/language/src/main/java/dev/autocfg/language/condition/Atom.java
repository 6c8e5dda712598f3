package dev.autocfg.language.condition;

import dev.autocfg.internal.Truth;
import dev.autocfg.runtime.generated.Operator;
import java.util.function.Function;

/**
 * A condition without parts, answered by a probe, the compilation or the running machine.
 *
 * <p>A comparison of a library's version, or a test for its symbol, implies that the library is
 * present; if it is absent, every such atom is FALSE, {@code !=} included.
 */
public sealed interface Atom extends Condition {
  @Override
  default Condition simplify(Function<? super Atom, Truth> atom) {
    return switch (atom.apply(this)) {
      case TRUE -> Constant.ALWAYS;
      case FALSE -> Constant.NEVER;
      case OPEN -> this;
    };
  }

  /** {@code ffm}: the probe of this name is answered PRESENT. */
  record Present(String name) implements Atom {
    public Present {
      require(ConditionNames.isProbe(name), "a probe's name", name);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.present(this);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** {@code sodium.crypto_generichash}: the library exports the symbol. */
  record Symbol(String library, String symbol) implements Atom {
    public Symbol {
      require(ConditionNames.isProbe(library), "a library's name", library);
      require(ConditionNames.isSymbol(symbol), "a symbol", symbol);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.symbol(this);
    }

    @Override
    public String toString() {
      return library + "." + symbol;
    }
  }

  /** {@code sodium.version >= 1.0.12}. */
  record CompareVersion(String library, Operator operator, String version) implements Atom {
    public CompareVersion {
      require(ConditionNames.isProbe(library), "a library's name", library);
      require(ConditionNames.isVersion(version), "a version", version);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.compareVersion(this);
    }

    @Override
    public String toString() {
      return library + ".version " + operator + " " + version;
    }
  }

  /** {@code release >= 22}: the API level that the compilation sees. */
  record CompareRelease(Operator operator, int release) implements Atom {
    public CompareRelease {
      require(
          ConditionNames.isRelease(Integer.toString(release)),
          "a release",
          Integer.toString(release));
    }

    /** Returns whether {@code actual} satisfies the comparison. */
    public boolean holds(int actual) {
      return operator.holds(Integer.compare(actual, release));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.compareRelease(this);
    }

    @Override
    public String toString() {
      return "release " + operator + " " + release;
    }
  }

  /** {@code os == linux}, {@code arch != x86}. */
  record ComparePlatform(PlatformName subject, Operator operator, String word) implements Atom {
    public ComparePlatform {
      require(!operator.ordering(), "== or !=", operator.symbol());
      require(subject.words().contains(word), "one of " + subject.words(), word);
    }

    /** Returns whether {@code actual} satisfies the comparison. */
    public boolean holds(String actual) {
      return actual.equals(word) == (operator == Operator.EQUAL);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.comparePlatform(this);
    }

    @Override
    public String toString() {
      return subject.symbol() + " " + operator + " " + word;
    }
  }

  /** {@code preview}: the compilation enables preview features. */
  record Preview() implements Atom {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.preview(this);
    }

    @Override
    public String toString() {
      return "preview";
    }
  }

  private static void require(boolean met, String expected, String found) {
    if (!met) {
      throw new IllegalArgumentException("expected " + expected + ", found " + found);
    }
  }
}
