package dev.autocfg.inspect.header;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.library.Machine;
import dev.autocfg.inspect.process.Child;
import dev.autocfg.inspect.query.HeaderUnit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Answers what C headers declare, through the C compiler of a machine. It compiles and never runs
 * what it compiled; questions about the same headers share a run.
 *
 * <ul>
 *   <li>PRESENT: it is declared, or has a value. Values {@code type} and {@code value}, as Java
 *       spells them.
 *   <li>ABSENT: the headers were compiled and declare no such thing.
 *   <li>UNUSABLE: there, but no constant, or one that Java cannot hold.
 *   <li>UNKNOWN: no compiler, no header, one that does not compile, or a compiler that does not
 *       answer; the last line of the evidence says what to do.
 * </ul>
 */
public final class HeaderProbe {
  private static final Child.Limits LIMITS = new Child.Limits(Duration.ofSeconds(30), 4 << 20);

  private final Machine machine;
  private final CompilerSearch search;
  private final Child.Limits limits;
  private int runs;

  /**
   * Creates a probe of one machine.
   *
   * @param compiler the absolute path of the C compiler; empty to look for one
   */
  public HeaderProbe(Machine machine, String compiler) {
    this(machine, compiler, Objects.requireNonNullElse(System.getenv("PATH"), ""), LIMITS);
  }

  HeaderProbe(Machine machine, String compiler, String path, Child.Limits limits) {
    this.machine = machine;
    this.search = new CompilerSearch(machine, compiler, path);
    this.limits = limits;
  }

  /** Returns the answers by name. */
  public SortedMap<String, Fact> probe(Collection<HeaderRequest> requests) {
    Map<HeaderUnit, List<HeaderRequest>> units = new LinkedHashMap<>();
    requests.forEach(
        request ->
            units.computeIfAbsent(request.query().unit(), k -> new ArrayList<>()).add(request));
    SortedMap<String, Fact> facts = new TreeMap<>();
    Optional<CCompiler> compiler = units.isEmpty() ? Optional.empty() : search.find();
    Optional<Unasked> hopeless =
        compiler.isPresent() ? Optional.empty() : Optional.of(Unasked.noCompiler(search.failure()));
    for (Map.Entry<HeaderUnit, List<HeaderRequest>> unit : units.entrySet()) {
      CompileFlags flags = CompileFlags.of(unit.getKey(), machine);
      UnitProbe probe = new UnitProbe(unit.getValue(), evidence(compiler, flags));
      if (hopeless.isPresent()) {
        facts.putAll(probe.facts(hopeless.get()));
        continue;
      }
      Interrogation asked = interrogation(compiler.get(), unit.getKey(), flags);
      asked.ask(probe.questions());
      facts.putAll(probe.facts(asked));
      runs += asked.runs();
      hopeless = asked.hangs() ? asked.failure() : Optional.empty();
    }
    return facts;
  }

  private Interrogation interrogation(CCompiler compiler, HeaderUnit unit, CompileFlags flags) {
    return new Interrogation(compiler, unit.headers(), flags.words(), limits);
  }

  private static List<String> evidence(Optional<CCompiler> compiler, CompileFlags flags) {
    List<String> evidence = new ArrayList<>();
    compiler.ifPresent(found -> evidence.add("the C compiler is " + found.program()));
    evidence.addAll(flags.evidence());
    return evidence;
  }

  /** Returns how often the compiler was run. */
  int runs() {
    return runs;
  }
}
