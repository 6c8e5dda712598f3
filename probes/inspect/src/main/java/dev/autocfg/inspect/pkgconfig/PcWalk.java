package dev.autocfg.inspect.pkgconfig;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks from package to package along their requirements, as pkgconf 1.8.1 does: each package
 * before what it requires, the private requirements last, a package as often as it is required, but
 * never inside itself, unless by another name.
 */
final class PcWalk {
  /** The tool walks 2,000 deep, more than a thread of Java can; no real chain has 50. */
  private static final int DEEPEST = 500;

  /** A diamond in each of 20 levels is a million visits; the tool then runs for seconds. */
  private static final int MOST_VISITS = 200_000;

  /** Takes each package in the order of the walk. */
  interface Visitor {

    /**
     * Takes a package.
     *
     * @param isPrivate whether the way to it began with a private requirement
     */
    void visit(PcFile file, boolean isPrivate);
  }

  /**
   * Says how far to go.
   *
   * @param depth the longest way; negative for any
   * @param privately whether to follow private requirements
   * @param internally whether to follow internal ones, where private ones are followed
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

  /** Returns whether everything was there; what was not is among the messages. */
  boolean from(PcFile world) {
    boolean any = reach.depth() < 0 || reach.depth() > DEEPEST;
    return walk(world, any ? DEEPEST : reach.depth());
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

  /** Leaves the flag down, so that after a first private package the next ones count as public. */
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
   * The tool knows where it has been by the name of the file: it reads that of a provider, and one
   * that was never installed, anew each time.
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
    Optional<PcFile> found = packages.demanded(demand);
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

  /** Looks among what the package itself requires only, as the tool does. */
  private boolean hasConflict(PcFile file) {
    for (PcDependency rule : file.requirements().conflicts()) {
      for (PcDependency demand : file.requirements().required()) {
        Optional<PcFile> found = packages.demanded(demand);
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
