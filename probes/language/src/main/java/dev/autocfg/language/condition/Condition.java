package dev.autocfg.language.condition;

import dev.autocfg.internal.Truth;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A boolean expression over facts.
 *
 * <p>{@code toString()} is its source text with the fewest parentheses; {@link ConditionParser}
 * reads that text back to an equal condition.
 */
public sealed interface Condition
    permits Atom, Condition.AllOf, Condition.AnyOf, Condition.Not, Condition.Constant {
  /** Returns the result of {@code cases} for this kind of condition. */
  <R> R match(Cases<R> cases);

  /**
   * Returns this condition without the decided atoms: {@code ffm && sodium} is {@code sodium} where
   * {@code ffm} is TRUE, and {@code false} where it is FALSE.
   *
   * @param atom answers each atom, in source order
   */
  Condition simplify(Function<? super Atom, Truth> atom);

  /**
   * Returns the truth of the whole: decided exactly where {@link #simplify} leaves a constant.
   *
   * @param atom answers each atom, in source order
   */
  default Truth evaluate(Function<? super Atom, Truth> atom) {
    return simplify(atom) instanceof Constant decided ? Truth.of(decided.value()) : Truth.OPEN;
  }

  /** Returns the atoms, each once, in source order; constants are not atoms. */
  default List<Atom> atoms() {
    return Occurrences.atoms(this);
  }

  /**
   * Returns the names of the libraries whose presence supports this condition, each once, in source
   * order: those that occur under an even number of negations.
   *
   * @param library accepts the names that are libraries; the syntax does not distinguish {@code
   *     sodium} from {@code ffm}
   */
  default List<String> libraries(Predicate<String> library) {
    return Occurrences.libraries(this, library);
  }

  /** Returns the conjunction; of none, {@link Constant#ALWAYS}; of one, that one. */
  static Condition allOf(List<? extends Condition> parts) {
    return switch (parts.size()) {
      case 0 -> Constant.ALWAYS;
      case 1 -> parts.get(0);
      default -> new AllOf(List.copyOf(parts));
    };
  }

  /** Returns the disjunction; of none, {@link Constant#NEVER}; of one, that one. */
  static Condition anyOf(List<? extends Condition> parts) {
    return switch (parts.size()) {
      case 0 -> Constant.NEVER;
      case 1 -> parts.get(0);
      default -> new AnyOf(List.copyOf(parts));
    };
  }

  /** {@code a && b && …}; nested conjunctions are merged. */
  record AllOf(List<Condition> parts) implements Condition {
    public AllOf {
      parts = merged(parts, part -> part instanceof AllOf all ? all.parts : List.of(part));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.allOf(this);
    }

    @Override
    public Condition simplify(Function<? super Atom, Truth> atom) {
      List<Condition> left = simplified(parts, atom, Constant.ALWAYS);
      return left.contains(Constant.NEVER) ? Constant.NEVER : allOf(left);
    }

    @Override
    public String toString() {
      return joined(parts, " && ", part -> part instanceof AnyOf);
    }
  }

  /** {@code a || b || …}; nested disjunctions are merged. */
  record AnyOf(List<Condition> parts) implements Condition {
    public AnyOf {
      parts = merged(parts, part -> part instanceof AnyOf any ? any.parts : List.of(part));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.anyOf(this);
    }

    @Override
    public Condition simplify(Function<? super Atom, Truth> atom) {
      List<Condition> left = simplified(parts, atom, Constant.NEVER);
      return left.contains(Constant.ALWAYS) ? Constant.ALWAYS : anyOf(left);
    }

    @Override
    public String toString() {
      return joined(parts, " || ", part -> false);
    }
  }

  /** {@code !a}. */
  record Not(Condition negated) implements Condition {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.not(this);
    }

    @Override
    public Condition simplify(Function<? super Atom, Truth> atom) {
      Condition left = negated.simplify(atom);
      if (left instanceof Constant constant) {
        return new Constant(!constant.value());
      }
      return left instanceof Not twice ? twice.negated : new Not(left);
    }

    @Override
    public String toString() {
      return "!" + (holdsTogether(negated) ? negated : "(" + negated + ")");
    }
  }

  /** {@code true} or {@code false}. */
  record Constant(boolean value) implements Condition {
    /** The condition that always holds, also written as blank text. */
    public static final Constant ALWAYS = new Constant(true);

    /** The condition that never holds. */
    public static final Constant NEVER = new Constant(false);

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.constant(this);
    }

    @Override
    public Condition simplify(Function<? super Atom, Truth> atom) {
      return this;
    }

    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  /** Returns the parts, with nested ones of the same kind replaced by their own parts. */
  private static List<Condition> merged(
      List<Condition> parts, Function<Condition, List<Condition>> open) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException("expected two parts or more, found " + parts);
    }
    return parts.stream().flatMap(part -> open.apply(part).stream()).toList();
  }

  /** Returns the simplified parts without those equal to the neutral element. */
  private static List<Condition> simplified(
      List<Condition> parts, Function<? super Atom, Truth> atom, Condition neutral) {
    return parts.stream()
        .map(part -> part.simplify(atom))
        .filter(part -> !part.equals(neutral))
        .toList();
  }

  private static String joined(
      List<Condition> parts, String operator, Predicate<Condition> parentheses) {
    return parts.stream()
        .map(part -> parentheses.test(part) ? "(" + part + ")" : part.toString())
        .collect(Collectors.joining(operator));
  }

  /** Returns whether the operand of {@code !} needs no parentheses. */
  private static boolean holdsTogether(Condition condition) {
    return condition instanceof Condition.Not
        || condition instanceof Condition.Constant
        || condition instanceof Atom.Present
        || condition instanceof Atom.Symbol
        || condition instanceof Atom.Preview;
  }

  /** A result for each kind of condition; the compiler checks that no kind is missing. */
  interface Cases<R> {
    R allOf(AllOf condition);

    R anyOf(AnyOf condition);

    R not(Not condition);

    R constant(Constant condition);

    R present(Atom.Present condition);

    R symbol(Atom.Symbol condition);

    R compareVersion(Atom.CompareVersion condition);

    R compareRelease(Atom.CompareRelease condition);

    R comparePlatform(Atom.ComparePlatform condition);

    R preview(Atom.Preview condition);
  }
}
