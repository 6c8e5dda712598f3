package dev.autocfg.inspect.pkgconfig;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The traversal of requirements, as in pkgconf 1.8.1: each package before its requirements, private
 * ones last, a package as often as it is required, but not within itself, unless by another name.
 */
final class PcWalk {
  /** The limit of pkgconf is 2,000, too deep for a Java thread; real chains have less than 50. */
  private static final int MAX_DEPTH = 500;

  /** Bounds repeated visits: a diamond in each of 20 levels leads to a million of them. */
  private static final int MOST_VISITS = 200_000;

  /** A function called for each package in order. */
  interface Visitor {

    /**
     * Visits a package.
     *
     * @param isPrivate whether the path to it starts with a private requirement
     */
    void visit(PcFile file, boolean isPrivate);
  }

  /**
   * The extent of a traversal.
   *
   * @param depth the maximum depth; negative for any
   * @param privately whether to follow private requirements
   * @param internally whether to follow internal requirements among the private ones
   */
  record Reach(int depth, boolean privately, boolean internally, boolean ignoreConflicts) {}

  private final PcPackages packages;
  private final PcMessages messages;
  private final Reach reach;
  private final Visitor visitor;
  private final Set<PcFile> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean isPrivate;
  private int visits;

  PcWalk(PcPackages packages, PcMessages messages, Reach reach, Visitor visitor) {
    this.packages = packages;
    this.messages = messages;
    this.reach = reach;
    this.visitor = visitor;
  }

  /** Returns whether all requirements were found; the others are reported as messages. */
  boolean from(PcFile world) {
    boolean any = reach.depth() < 0 || reach.depth() > MAX_DEPTH;
    return walk(world, any ? MAX_DEPTH : reach.depth());
  }

  private boolean walk(PcFile file, int depth) {
    if (depth == 0) {
      return true;
    }
    if (++visits > MOST_VISITS) {
      if (visits == MOST_VISITS + 1) {
        messages.line("[PkgConfig] The requirements branch into more than " + MOST_VISITS + ".");
      }
      return false;
    }
    if (!file.isWorld()) {
      visitor.visit(file, isPrivate);
    }
    if (!reach.ignoreConflicts() && hasConflict(file)) {
      return false;
    }
    PcRequirements requirements = file.requirements();
    return walkAll(file, requirements.required(), depth)
        && (!reach.privately() || walkPrivately(file, requirements.requiredPrivately(), depth));
  }

  /** Clears the flag at the end, so that later private packages count as public, as in pkgconf. */
  private boolean walkPrivately(PcFile file, List<PcDependency> required, int depth) {
    isPrivate = true;
    boolean good = walkAll(file, required, depth);
    isPrivate = false;
    return good;
  }

  private boolean walkAll(PcFile parent, List<PcDependency> required, int depth) {
    boolean good = true;
    for (PcDependency demand : required) {
      Optional<PcFile> found = resolve(parent, demand);
      if (found.isEmpty()) {
        good = false;
      } else if (reach.internally() || !demand.internal()) {
        good &= enter(demand, found.get(), depth - 1);
      }
    }
    return good;
  }

  /**
   * Detects cycles by the name of the file, as pkgconf does: it reads that of a provider, or of an
   * uninstalled package, again each time.
   */
  private boolean enter(PcDependency demand, PcFile file, int depth) {
    if (!file.id().equals(demand.name())) {
      return walk(file, depth);
    }
    if (!open.add(file)) {
      return true;
    }
    boolean good = walk(file, depth);
    open.remove(file);
    return good;
  }

  private Optional<PcFile> resolve(PcFile parent, PcDependency demand) {
    Optional<PcFile> found = packages.resolve(demand);
    if (found.isEmpty()) {
      messages.notFound(demand.name(), parent);
      return found;
    }
    boolean isNamed = packages.named(demand.name()).isPresent();
    if (isNamed && !demand.comparison().holds(found.get().version(), demand.version())) {
      messages.wrongVersion(demand, found.get());
      return Optional.empty();
    }
    return found;
  }

  /** Checks only the direct requirements, as pkgconf does. */
  private boolean hasConflict(PcFile file) {
    for (PcDependency rule : file.requirements().conflicts()) {
      for (PcDependency demand : file.requirements().required()) {
        Optional<PcFile> found = packages.resolve(demand);
        if (demand.name().equals(rule.name())
            && found.isPresent()
            && rule.comparison().holds(found.get().version(), rule.version())) {
          messages.conflict(rule, file, found.get());
          return true;
        }
      }
    }
    return false;
  }
}
