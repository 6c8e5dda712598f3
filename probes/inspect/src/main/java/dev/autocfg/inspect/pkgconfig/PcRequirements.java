package dev.autocfg.inspect.pkgconfig;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds what a package says of others.
 *
 * @param required what its users need as well
 * @param requiredPrivately what its users need to compile, and to link statically
 * @param conflicts what it does not go together with
 * @param provided what it stands for
 */
record PcRequirements(
    List<PcDependency> required,
    List<PcDependency> requiredPrivately,
    List<PcDependency> conflicts,
    List<PcDependency> provided) {

  PcRequirements {
    required = List.copyOf(required);
    requiredPrivately = List.copyOf(requiredPrivately);
    conflicts = List.copyOf(conflicts);
    provided = List.copyOf(provided);
  }

  /** Collects the requirements of one file, whose fields add up. */
  static final class Builder {
    private final List<PcDependency> required = new ArrayList<>();
    private final List<PcDependency> requiredPrivately = new ArrayList<>();
    private final List<PcDependency> conflicts = new ArrayList<>();
    private final List<PcDependency> provided = new ArrayList<>();

    void add(String field, String value) {
      switch (field) {
        case "requires" -> required.addAll(PcDependencies.of(value, false));
        case "requires.private" -> privately(PcDependencies.of(value, false));
        case "requires.internal" -> privately(PcDependencies.of(value, true));
        case "conflicts" -> conflicts.addAll(PcDependencies.of(value, false));
        case "provides" -> provided.addAll(PcDependencies.of(value, false));
        default -> {}
      }
    }

    /** Of one name the private mention counts more than the internal one. */
    private void privately(List<PcDependency> more) {
      for (PcDependency dependency : more) {
        List<PcDependency> same =
            requiredPrivately.stream().filter(d -> d.name().equals(dependency.name())).toList();
        if (dependency.internal() && same.stream().anyMatch(d -> !d.internal())) {
          continue;
        }
        if (!dependency.internal()) {
          requiredPrivately.removeIf(d -> d.internal() && same.contains(d));
        }
        requiredPrivately.add(dependency);
      }
    }

    PcRequirements build() {
      return new PcRequirements(required, requiredPrivately, conflicts, provided);
    }
  }
}
