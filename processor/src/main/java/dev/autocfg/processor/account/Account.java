package dev.autocfg.processor.account;

import dev.autocfg.inspect.fact.Fact;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The questions, answers and decisions of a build: plain values, which outlive a round.
 *
 * @param complete whether every phase ran; after an error, the rest is what was known by then
 * @param compiler the settings of the compilation
 * @param options the options that are ours, by name
 * @param questions the probes with their answers, by name
 * @param natives the native interfaces, by name
 * @param choices the choices, by the contract's name
 */
public record Account(
    boolean complete,
    List<Setting> compiler,
    SortedMap<String, String> options,
    List<ProbeEntry> questions,
    List<Native> natives,
    List<Choice> choices) {
  public Account {
    compiler = List.copyOf(compiler);
    questions = List.copyOf(questions);
    natives = List.copyOf(natives);
    choices = List.copyOf(choices);
  }

  /**
   * A value, and where it came from in words.
   *
   * @param value a {@code String}, {@code Integer} or {@code Boolean}
   */
  public record Setting(String name, Object value, String origin) {}

  /**
   * A probe and its answer.
   *
   * @param element the annotated type or package
   * @param policy what the builder decided about the library; empty for other probes
   */
  public record ProbeEntry(Fact fact, String element, Optional<Setting> policy) {}

  /**
   * A native interface.
   *
   * @param prototypes whether its prototypes were compared with headers, and why not
   * @param ffm what became of its FFM implementation class
   */
  public record Native(
      String type, String contract, String library, String prototypes, String ffm) {}

  /** A choice between candidates, lowest rank first. */
  public record Choice(String type, String contract, List<Candidate> candidates) {
    public Choice {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * A candidate.
   *
   * @param name its name in explanations
   * @param when its condition as it was written
   * @param left what is left of the condition for run time
   * @param refusal why the build refused it; empty if it did not
   */
  public record Candidate(
      int rank, String name, String type, String when, String left, String refusal) {}
}
