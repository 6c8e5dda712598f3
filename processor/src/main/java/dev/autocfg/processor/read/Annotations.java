package dev.autocfg.processor.read;

import java.util.Set;
import java.util.TreeSet;

/** The names of our annotations, as the processors claim and read them. */
public final class Annotations {
  static final String AUTOCFG = "dev.autocfg.Autocfg";

  static final String PROBE_TYPE = "dev.autocfg.ProbeType";
  static final String PROBE_MEMBER = "dev.autocfg.ProbeMember";
  static final String PROBE_MODULE = "dev.autocfg.ProbeModule";
  static final String PROBE_SUBTYPE = "dev.autocfg.ProbeSubtype";
  static final String PROBE_CONSTANT = "dev.autocfg.ProbeConstant";
  static final String PROBE_SNIPPET = "dev.autocfg.ProbeSnippet";
  static final String PROBE_RELEASE = "dev.autocfg.ProbeRelease";
  static final String PROBE_LIBRARY = "dev.autocfg.ProbeLibrary";
  static final String PROBE_HEADER = "dev.autocfg.ProbeHeader";
  static final String PROBE_CUSTOM = "dev.autocfg.ProbeCustom";
  static final String NATIVE_INTERFACE = "dev.autocfg.NativeInterface";
  static final String C_FUNCTION = "dev.autocfg.CFunction";
  static final String C_OPAQUE = "dev.autocfg.COpaque";
  static final String BORROWED = "dev.autocfg.Borrowed";
  static final String COUNTED_BY = "dev.autocfg.CountedBy";
  static final String OWNED = "dev.autocfg.Owned";
  static final String ERRNO = "dev.autocfg.Errno";
  static final String CANDIDATE = "dev.autocfg.Candidate";
  static final String KNOWN_ANSWER = "dev.autocfg.KnownAnswer";

  /** Read from text, before there are elements; listed so that the compiler hears of its reader. */
  static final String WHEN = "dev.autocfg.When";

  /** What asks for constants. */
  public static final Set<String> CONSTANTS = Set.of(AUTOCFG);

  /** The probes, and the containers that hold several. */
  public static final Set<String> PROBES =
      withContainers(
          Set.of(
              PROBE_TYPE,
              PROBE_MEMBER,
              PROBE_MODULE,
              PROBE_SUBTYPE,
              PROBE_CONSTANT,
              PROBE_SNIPPET,
              PROBE_RELEASE,
              PROBE_LIBRARY,
              PROBE_HEADER,
              PROBE_CUSTOM));

  private static final Set<String> BINDINGS =
      Set.of(
          NATIVE_INTERFACE,
          C_FUNCTION,
          C_OPAQUE,
          BORROWED,
          COUNTED_BY,
          OWNED,
          ERRNO,
          CANDIDATE,
          KNOWN_ANSWER,
          WHEN);

  /** What the bindings and choices are made from. */
  public static final Set<String> PROBES_AND_BINDINGS = union(PROBES, BINDINGS);

  /** All that are read. */
  static final Set<String> ALL = union(CONSTANTS, PROBES_AND_BINDINGS);

  private Annotations() {}

  private static Set<String> withContainers(Set<String> probes) {
    Set<String> all = new TreeSet<>(probes);
    probes.forEach(probe -> all.add(probe + ".List"));
    return Set.copyOf(all);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return Set.copyOf(all);
  }
}
