package dev.autocfg.inspect.pkgconfig;

import static dev.autocfg.inspect.pkgconfig.PcOption.*;

import java.util.List;
import java.util.function.Predicate;

/** The flags of all packages in the order of the traversal. */
final class PcFlagQuery {

  /** A factory for traversals. */
  interface Walks {
    PcWalk start(boolean privately, boolean internally, PcWalk.Visitor visitor);
  }

  private final PcCommandLine line;
  private final PcQuery.Context context;
  private final Walks walks;

  PcFlagQuery(PcCommandLine line, PcQuery.Context context, Walks walks) {
    this.line = line;
    this.context = context;
    this.walks = walks;
  }

  boolean answer(PcFile world, StringBuilder out) {
    return (!line.hasAny(PcQuery.CFLAGS_OPTIONS) || cflags(world, out))
        && (!line.hasAny(PcQuery.LIBS_OPTIONS) || libs(world, out));
  }

  /** Includes private requirements, whose types may occur in the headers. */
  private boolean cflags(PcFile world, StringBuilder out) {
    PcFragment.Collector fragments = new PcFragment.Collector();
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
    PcFragment.Collector fragments = new PcFragment.Collector();
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

  private static void addAll(
      PcFragment.Collector fragments, PcFile file, String field, boolean isPrivate) {
    file.flags().of(field).forEach(fragment -> fragments.add(fragment, isPrivate));
  }

  private void print(
      List<PcFragment> fragments,
      Predicate<PcFragment> isWanted,
      boolean keepsSystem,
      StringBuilder out) {
    for (PcFragment fragment : fragments) {
      if (isWanted.test(fragment) && (keepsSystem || !context.system().isDefault(fragment))) {
        out.append(fragment).append(' ');
      }
    }
  }

  private boolean keepsCflags() {
    return line.has(KEEP_SYSTEM_CFLAGS) || context.isSet().test("ALLOW_SYSTEM_CFLAGS");
  }

  private boolean keepsLibs() {
    return line.has(KEEP_SYSTEM_LIBS) || context.isSet().test("ALLOW_SYSTEM_LIBS");
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
