package dev.autocfg.processor.jdk;

import dev.autocfg.probes.fact.Fact;
import dev.autocfg.probes.fact.State;
import dev.autocfg.processor.read.ProbeRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.util.Elements;

/**
 * Answers questions about the JDK and the dependencies as the compiler itself would.
 *
 * <p>A look-up finds what is visible; what is visible in the JDK is then used in a nested compile,
 * since nothing else tells a preview type under {@code --release} from a final one. All questions
 * go through one such compile.
 */
public final class JdkProber {
  private final TypeLookup lookup;
  private final TargetRelease target;

  /** Creates a prober for one compilation. */
  public JdkProber(Elements elements, TargetRelease target) {
    this.lookup = new TypeLookup(elements);
    this.target = target;
  }

  /** Answers each probe, by name. */
  public Map<String, Fact> types(List<ProbeRequest.OfType> probes) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    List<ProbeRequest.OfType> visible = new ArrayList<>();
    for (ProbeRequest.OfType probe : probes) {
      TypeLookup.Answer answer = lookup.find(probe.type(), probe.element());
      if (answer.state() == State.PRESENT && answer.inJdk()) {
        visible.add(probe);
      } else {
        facts.put(probe.name(), fact(probe, answer.state(), answer.reason()));
      }
    }
    if (!visible.isEmpty()) {
      facts.putAll(compiled(visible));
    }
    return facts;
  }

  private Map<String, Fact> compiled(List<ProbeRequest.OfType> probes) {
    SortedMap<String, String> sources = new TreeMap<>();
    for (int i = 0; i < probes.size(); i++) {
      String name = source(i);
      sources.put(
          name, "final class " + name + " { Object use = " + probes.get(i).type() + ".class; }\n");
    }
    NestedCompile.Outcome outcome = NestedCompile.run(options(probes), sources);
    Map<String, Fact> facts = new LinkedHashMap<>();
    for (int i = 0; i < probes.size(); i++) {
      facts.put(probes.get(i).name(), judge(probes.get(i), source(i), outcome));
    }
    return facts;
  }

  private static String source(int index) {
    return "Probe" + index;
  }

  private Fact judge(ProbeRequest.OfType probe, String source, NestedCompile.Outcome outcome) {
    if (!outcome.refusal().isEmpty()) {
      return fact(probe, State.UNKNOWN, "the compiler could not be asked: " + outcome.refusal());
    }
    for (NestedCompile.Fault fault : outcome.errors()) {
      if (fault.source().isEmpty()) {
        return fact(probe, State.UNKNOWN, "the compiler could not be asked: " + fault.message());
      }
      if (fault.source().equals(source)) {
        return fact(probe, State.UNUSABLE, reason(probe.type(), fault));
      }
    }
    return fact(probe, State.PRESENT, probe.type() + " is usable at release " + target.api());
  }

  private String reason(String type, NestedCompile.Fault fault) {
    return fault.code().startsWith("compiler.err.is.preview")
        ? type + " is a preview API at release " + target.api()
        : fault.message().lines().findFirst().orElse(fault.code());
  }

  /** Returns options under which the nested compile sees what the outer one sees. */
  private List<String> options(List<ProbeRequest.OfType> probes) {
    List<String> options = new ArrayList<>();
    String language = Integer.toString(target.language());
    if (target.bounded()) {
      options.addAll(List.of("--release", language));
    } else if (target.preview() || target.language() != Runtime.version().feature()) {
      options.addAll(List.of("-source", language, "-target", language));
    }
    if (target.preview()) {
      options.add("--enable-preview");
    }
    TreeSet<String> modules = new TreeSet<>();
    for (ProbeRequest.OfType probe : probes) {
      modules.add(lookup.moduleOf(probe.type(), probe.element()));
    }
    // Readable where the probe stands, so it was resolved there, by default or by --add-modules.
    options.addAll(List.of("--add-modules", String.join(",", modules)));
    return options;
  }

  private static Fact fact(ProbeRequest.OfType probe, State state, String reason) {
    return Fact.target(probe.name(), "is the type " + probe.type() + " usable?", state, reason);
  }
}
