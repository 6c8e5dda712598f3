package dev.autocfg.inspect.pkgconfig;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds packages by what others ask for, each file read once. */
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
   * Returns the package of that name, whether or not its version will do, else the first one that
   * says it provides it in such a version.
   */
  Optional<PcFile> demanded(PcDependency demand) {
    Optional<PcFile> named = named(demand.name());
    return named.isPresent() || !useProvides ? named : provider(demand);
  }

  private Optional<PcFile> provider(PcDependency demand) {
    for (PcFile file : all()) {
      for (PcDependency offer : file.provided()) {
        if (offer.name().equals(demand.name())
            && demand.comparison().isMetBy(offer.comparison(), offer.version(), demand.version())) {
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
