package dev.autocfg.inspect.pkgconfig;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packages by name, each file read once. */
final class PcPackages {
  private final PkgConfig files;
  private final boolean useProvides;
  private final Map<String, Optional<PcFile>> byName = new HashMap<>();
  private List<PcFile> all;

  PcPackages(PkgConfig files, boolean useProvides, PcFile itself) {
    this.files = files;
    this.useProvides = useProvides;
    byName.put("pkg-config", Optional.of(itself));
    byName.put("pkgconf", Optional.of(itself));
  }

  /** Returns the package of that name; a name with {@code .pc} may be that of a file. */
  Optional<PcFile> named(String name) {
    Optional<PcFile> known = byName.get(name);
    if (known == null) {
      known = find(name);
      byName.put(name, known);
    }
    return known;
  }

  private Optional<PcFile> find(String name) {
    if (name.endsWith(".pc")) {
      Optional<PcFile> file = files.read(name, new ArrayList<>());
      if (file.isPresent()) {
        return file;
      }
    }
    return files.find(name).file();
  }

  /**
   * Returns the package with the required name, whatever its version, or else the first one that
   * provides a matching version.
   */
  Optional<PcFile> resolve(PcDependency requirement) {
    Optional<PcFile> named = named(requirement.name());
    return named.isPresent() || !useProvides ? named : provider(requirement);
  }

  private Optional<PcFile> provider(PcDependency requirement) {
    for (PcFile file : all()) {
      for (PcDependency offer : file.provided()) {
        if (offer.name().equals(requirement.name())
            && requirement
                .comparison()
                .isMetBy(offer.comparison(), offer.version(), requirement.version())) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  List<PcFile> all() {
    if (all == null) {
      all = files.all();
    }
    return all;
  }
}
