package dev.autocfg.inspect.fact;

import dev.autocfg.State;
import dev.autocfg.probes.Scope;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Answers one probe.
 *
 * @param name the probe's name
 * @param scope what the answer is true of
 * @param question the exact question, in words fit to publish: no paths, no host names
 * @param state the answer
 * @param reason why the state is what it is, one sentence fit to publish
 * @param values what else is known, by key, sorted: {@code version}, {@code soname} …
 * @param evidence what was looked at, in order; may name paths, so it is for reports and
 *     diagnostics of this machine only and never for generated files
 */
public record Fact(
    String name,
    Scope scope,
    String question,
    State state,
    String reason,
    SortedMap<String, String> values,
    List<String> evidence) {

  /** The key of a captured constant's type among the values, as Java source spells it. */
  public static final String CONSTANT_TYPE = "type";

  /** The key of a captured constant's value among the values, as a Java constant expression. */
  public static final String CONSTANT_VALUE = "value";

  /** The key of a captured constant in decimal, where its type in C is unsigned and too wide. */
  public static final String CONSTANT_UNSIGNED = "unsigned";

  public Fact {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    evidence = List.copyOf(evidence);
  }

  /** Returns a fact about the compilation, without values. */
  public static Fact target(String name, String question, State state, String reason) {
    return new Fact(name, Scope.TARGET, question, state, reason, new TreeMap<>(), List.of());
  }

  /** Returns a fact about the building machine. */
  public static Fact machine(
      String name,
      String question,
      State state,
      String reason,
      Map<String, String> values,
      List<String> evidence) {
    return new Fact(name, Scope.MACHINE, question, state, reason, new TreeMap<>(values), evidence);
  }

  /** Returns whether the answer is {@link State#PRESENT}. */
  public boolean present() {
    return state == State.PRESENT;
  }
}
