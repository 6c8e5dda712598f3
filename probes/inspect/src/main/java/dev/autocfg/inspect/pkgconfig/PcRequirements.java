package dev.autocfg.inspect.pkgconfig;

import java.util.ArrayList;
import java.util.List;

/**
 * The relations of a package to others.
 *
 * @param required the packages that its users need too
 * @param requiredPrivately the packages that its users need to compile, and to link statically
 * @param conflicts the packages that cannot be used with it
 * @param provided the packages that it provides
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

  /** A builder that concatenates the fields of one file. */
  static final class Builder {
    private final List<PcDependency> required = new ArrayList<>();
    private final List<PcDependency> requiredPrivately = new ArrayList<>();
    private final List<PcDependency> conflicts = new ArrayList<>();
    private final List<PcDependency> provided = new ArrayList<>();

    void add(String field, String value) {
      switch (field) {
        case "requires" -> required.addAll(PcDependency.parse(value, false));
        case "requires.private" -> privately(PcDependency.parse(value, false));
        case "requires.internal" -> privately(PcDependency.parse(value, true));
        case "conflicts" -> conflicts.addAll(PcDependency.parse(value, false));
        case "provides" -> provided.addAll(PcDependency.parse(value, false));
        default -> {}
      }
    }

    /** A private requirement replaces an internal one of the same name. */
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
