package dev.autocfg.inspect.pkgconfig;

import static dev.autocfg.inspect.pkgconfig.PcOption.*;

import java.util.List;
import java.util.function.Predicate;

/** Collects the flags that are asked for, of all packages in the order of the walk. */
final class PcFlagQuery {

  /** Starts walks. */
  interface Walks {
    PcWalk start(boolean privately, boolean internally, PcWalk.Visitor visitor);
  }

  private final PcCommandLine line;
  private final PcMachine machine;
  private final Walks walks;

  PcFlagQuery(PcCommandLine line, PcMachine machine, Walks walks) {
    this.line = line;
    this.machine = machine;
    this.walks = walks;
  }

  boolean answer(PcFile world, StringBuilder out) {
    return (!line.hasAny(PcQuery.CFLAGS_OPTIONS) || cflags(world, out))
        && (!line.hasAny(PcQuery.LIBS_OPTIONS) || libs(world, out));
  }

  /** What is required privately counts too: its types may be in the headers. */
  private boolean cflags(PcFile world, StringBuilder out) {
    PcFragments fragments = new PcFragments();
    boolean good =
        walks.start(true, true, (file, isPrivate) -> {}).from(world)
            && collect(world, (file, isPrivate) -> addAll(fragments, file, PcFlags.CFLAGS, false));
    if (good && line.has(STATIC)) {
      good =
          collect(
              world, (file, isPrivate) -> addAll(fragments, file, PcFlags.CFLAGS_PRIVATE, true));
    }
    if (good) {
      print(fragments.list(), this::isWantedOfCflags, keepsCflags(), out);
    }
    return good;
  }

  private boolean collect(PcFile world, PcWalk.Visitor visitor) {
    return walks.start(true, line.has(INTERNAL_CFLAGS), visitor).from(world);
  }

  private boolean libs(PcFile world, StringBuilder out) {
    PcFragments fragments = new PcFragments();
    PcWalk.Visitor visitor =
        (file, isPrivate) -> {
          addAll(fragments, file, PcFlags.LIBS, isPrivate);
          if (line.has(STATIC)) {
            addAll(fragments, file, PcFlags.LIBS_PRIVATE, true);
          }
        };
    boolean good = walks.start(line.has(STATIC), true, visitor).from(world);
    if (good) {
      print(fragments.list(), this::isWantedOfLibs, keepsLibs(), out);
    }
    return good;
  }

  private static void addAll(PcFragments fragments, PcFile file, String field, boolean isPrivate) {
    file.flags().of(field).forEach(fragment -> fragments.add(fragment, isPrivate));
  }

  private void print(
      List<PcFragment> fragments,
      Predicate<PcFragment> isWanted,
      boolean keepsSystem,
      StringBuilder out) {
    for (PcFragment fragment : fragments) {
      if (isWanted.test(fragment) && (keepsSystem || !machine.system().knows(fragment))) {
        out.append(fragment).append(' ');
      }
    }
  }

  private boolean keepsCflags() {
    return line.has(KEEP_SYSTEM_CFLAGS) || machine.isSet().test("ALLOW_SYSTEM_CFLAGS");
  }

  private boolean keepsLibs() {
    return line.has(KEEP_SYSTEM_LIBS) || machine.isSet().test("ALLOW_SYSTEM_LIBS");
  }

  private boolean isWantedOfCflags(PcFragment fragment) {
    return line.has(CFLAGS) || line.has(fragment.type() == 'I' ? CFLAGS_ONLY_I : CFLAGS_ONLY_OTHER);
  }

  private boolean isWantedOfLibs(PcFragment fragment) {
    PcOption only =
        switch (fragment.type()) {
          case 'L' -> LIBS_ONLY_PATHS;
          case 'l' -> LIBS_ONLY_NAMES;
          default -> LIBS_ONLY_OTHER;
        };
    return line.has(LIBS) || line.has(only);
  }
}
